using WebhookInspector.Providers.Events;
using WebhookInspector.Providers.Handshakes;
using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

/// <param name="Content">The message after its <c>Content-Encoding</c> was decoded.</param>
/// <param name="Undecoded">The reason that decoding is incomplete or failed; null when it is complete.</param>
internal sealed record CheckContext(
    ProviderDefinition Definition,
    ChecklistFacts Facts,
    MessageContent Content,
    string? Undecoded,
    EventIdentity Identity
)
{
    /// <summary>The handshake that the delivery belongs to; null when there is none.</summary>
    public HandshakeRule? Handshake => Definition.Handshakes.FirstOrDefault(h => h.Name == Identity.Handshake);

    public IReadOnlyList<Header> Headers => Facts.Request.Headers;
}
