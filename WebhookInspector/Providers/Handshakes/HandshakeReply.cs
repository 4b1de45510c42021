using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Handshakes;

/// <summary>What a handshake is answered.</summary>
/// <param name="Name">With the provider's: "Slack URL verification".</param>
/// <param name="Fault">Why it can't be answered as the provider asks; null when it can.</param>
public sealed record HandshakeReply(string Name, string? Fault)
{
    /// <summary>0 with a <see cref="Fault"/>.</summary>
    public int Status { get; init; }

    public IReadOnlyList<Header> Headers { get; init; } = [];
    public string Body { get; init; } = "";

    /// <summary>The header of the answer that holds a secret; null when none does.</summary>
    public string? SecretHeader { get; init; }

    /// <summary>The secret that the provider has chosen and the endpoint is to keep; null when there is none to keep.</summary>
    public string? KeptSecret { get; init; }
}
