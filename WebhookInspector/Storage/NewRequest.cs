using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

/// <summary>A request ready to be stored.</summary>
/// <param name="SealedHeader">A header that carries a token or password: its value is encrypted at rest, as those of <see cref="SensitiveHeaders"/> are.</param>
public sealed record NewRequest(Arrival Arrival, EventIdentity Event, Verification Verification, AnswerDecision Answer, string? SealedHeader = null);
