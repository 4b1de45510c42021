using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Handshakes;

/// <summary>The answer to a handshake.</summary>
/// <param name="Name">The name, including the provider's: "Slack URL verification".</param>
/// <param name="Fault">The reason that the provider's request cannot be answered as required; null when it can.</param>
public sealed record HandshakeReply(string Name, string? Fault)
{
    /// <summary>The status code; 0 with a <see cref="Fault"/>.</summary>
    public int Status { get; init; }

    public IReadOnlyList<Header> Headers { get; init; } = [];
    public string Body { get; init; } = "";

    /// <summary>The answer header that contains a secret; null when there is none.</summary>
    public string? SecretHeader { get; init; }

    /// <summary>The secret chosen by the provider, to be stored for the endpoint; null when there is none.</summary>
    public string? KeptSecret { get; init; }

    /// <summary>Leaves the secret out, which a record would print.</summary>
    public override string ToString() => $"handshake {Name}";
}
