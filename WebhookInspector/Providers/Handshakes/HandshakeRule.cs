namespace WebhookInspector.Providers.Handshakes;

/// <summary>The rule for a delivery that is part of setting up a webhook, not an event.</summary>
/// <param name="Name">The handshake's name for the user: "verification code".</param>
public sealed record HandshakeRule(string Name, HandshakeSign Sign)
{
    /// <summary>The answer that the provider requires; null when the endpoint's ordinary answer is enough.</summary>
    public HandshakeAnswer? Answer { get; init; }

    /// <summary>The answer that the provider requires for an invalid signature; null when the provider does not test that.</summary>
    public HandshakeAnswer? WrongSignature { get; init; }

    /// <summary>The value that must equal one of the endpoint's secrets, if it has any from the provider.</summary>
    public HandshakeValue? VerifyToken { get; init; }

    /// <summary>The header that contains the secret of all future deliveries; null when there is none.</summary>
    public string? KeepSecret { get; init; }
}
