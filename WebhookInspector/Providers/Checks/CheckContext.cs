using WebhookInspector.Providers.Events;
using WebhookInspector.Providers.Handshakes;
using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

/// <param name="Content">With its <c>Content-Encoding</c> undone.</param>
/// <param name="Undecoded">Why it is undone in part or not at all; null when all of it is.</param>
internal sealed record CheckContext(ProviderDefinition Definition, ChecklistFacts Facts, MessageContent Content, string? Undecoded, EventIdentity Identity)
{
    /// <summary>What the delivery is part of, when it is a handshake.</summary>
    public HandshakeRule? Handshake => Definition.Handshakes.FirstOrDefault(h => h.Name == Identity.Handshake);

    public IReadOnlyList<Header> Headers => Facts.Request.Headers;
}
