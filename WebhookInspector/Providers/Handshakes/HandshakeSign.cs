using WebhookInspector.Providers.Events;

namespace WebhookInspector.Providers.Handshakes;

/// <summary>The properties that distinguish a handshake from an event.</summary>
/// <param name="Method">The request method; null for any method.</param>
/// <param name="Value">A value that must be present.</param>
/// <param name="EqualTo">The required value; null for any value.</param>
/// <param name="Empty">True when the value must be an empty array.</param>
public sealed record HandshakeSign(string? Method, HandshakeValue Value, string? EqualTo = null, bool Empty = false)
{
    internal bool Matches(MessageContent content)
    {
        if (Method is not null && content.Message.Method != Method)
            return false;
        if (Empty)
            return Value is HandshakeValue.Json json
                && content.Select(json.Path) is { ValueKind: System.Text.Json.JsonValueKind.Array } array
                && array.GetArrayLength() == 0;
        return Value.Read(content) is { } value && (EqualTo is null || value == EqualTo);
    }
}
