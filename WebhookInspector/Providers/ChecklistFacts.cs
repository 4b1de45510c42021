using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Providers;

/// <summary>What is known of one delivery when its checklist is ticked.</summary>
/// <param name="Request">Its URL begins with the scheme as the server saw it.</param>
/// <param name="SeenBefore">The event came before this delivery.</param>
/// <param name="TokenSharedWith">Names of the provider's other endpoints that hold the same token.</param>
/// <param name="SecretLength">In characters, of the secret that verified it, when known.</param>
public sealed record ChecklistFacts(
    SignedMessage Request, DateTimeOffset ReceivedAt, Verification Verification, Answer Answer, bool SeenBefore = false,
    IReadOnlyList<string>? TokenSharedWith = null, int? SecretLength = null);
