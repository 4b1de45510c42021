namespace WebhookInspector.Providers.Handshakes;

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
