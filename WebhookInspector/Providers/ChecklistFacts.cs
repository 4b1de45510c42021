using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers;

/// <summary>The facts about one delivery that its checklist is evaluated with.</summary>
/// <param name="Request">The request; its URL has the scheme that the server received.</param>
/// <param name="SeenBefore">True when the event was already received before this delivery.</param>
/// <param name="TokenSharedWith">The names of the provider's other endpoints that use the same token.</param>
/// <param name="SecretLength">The length in characters of the secret that verified the delivery; null when unknown.</param>
public sealed record ChecklistFacts(
    SignedMessage Request,
    DateTimeOffset ReceivedAt,
    Verification Verification,
    Answer Answer,
    bool SeenBefore = false,
    IReadOnlyList<string>? TokenSharedWith = null,
    int? SecretLength = null
);
