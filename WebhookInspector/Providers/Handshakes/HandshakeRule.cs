namespace WebhookInspector.Providers;

/// <summary>A delivery that is part of setting up a webhook, not an event.</summary>
/// <param name="Name">What it is, for people: "verification code".</param>
public sealed record HandshakeRule(string Name, HandshakeSign Sign)
{
    /// <summary>What the provider wants to be answered; null where the endpoint's ordinary answer will do.</summary>
    public HandshakeAnswer? Answer { get; init; }

    /// <summary>What it wants where the signature is wrong; null where it does not try that.</summary>
    public HandshakeAnswer? WrongSignature { get; init; }

    /// <summary>Must equal one of the endpoint's secrets, where it has any of the provider's.</summary>
    public HandshakeValue? VerifyToken { get; init; }

    /// <summary>The header that brings the secret of all deliveries to come; null where none does.</summary>
    public string? KeepSecret { get; init; }
}

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

/// <param name="Text">Sent as <c>text/plain</c>; null, as <paramref name="Json"/>, for no body.</param>
/// <param name="Json">Members of an object, sent as <c>application/json</c>.</param>
public sealed record HandshakeAnswer(
    int Status, HandshakeValue? Text, IReadOnlyList<KeyValuePair<string, HandshakeValue>> Json, IReadOnlyList<KeyValuePair<string, HandshakeValue>> Headers);
