
using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Captures;

/// <summary>A request ready to be stored.</summary>
/// <param name="Mask">Which headers' values are encrypted at rest; null: the <see cref="SensitiveHeaders"/>.</param>
public sealed record NewRequest(Arrival Arrival, EventIdentity Event, Verification Verification, AnswerDecision Answer, HeaderMask? Mask = null);
