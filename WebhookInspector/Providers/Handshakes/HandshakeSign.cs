using WebhookInspector.Providers.Events;

namespace WebhookInspector.Providers.Handshakes;

/// <summary>What tells a handshake from an event.</summary>
/// <param name="Method">Null: any.</param>
/// <param name="Value">Must be there.</param>
/// <param name="EqualTo">Null: whatever it is.</param>
/// <param name="Empty">The value is an array that holds nothing.</param>
public sealed record HandshakeSign(string? Method, HandshakeValue Value, string? EqualTo = null, bool Empty = false)
{
    internal bool Matches(MessageContent content)
    {
        if (Method is not null && content.Message.Method != Method)
            return false;
        if (Empty)
            return Value is HandshakeValue.Json json && content.Select(json.Path) is { ValueKind: System.Text.Json.JsonValueKind.Array } array && array.GetArrayLength() == 0;
        return Value.Read(content) is { } value && (EqualTo is null || value == EqualTo);
    }
}
