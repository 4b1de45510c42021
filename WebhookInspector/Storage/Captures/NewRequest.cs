using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Captures;

/// <summary>A request ready to be stored.</summary>
/// <param name="Mask">Selects the headers whose values are encrypted at rest; null means the <see cref="SensitiveHeaders"/>.</param>
public sealed record NewRequest(
    Arrival Arrival,
    EventIdentity Event,
    Verification Verification,
    AnswerDecision Answer,
    HeaderMask? Mask = null
);
