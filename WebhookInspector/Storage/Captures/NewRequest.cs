using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Storage.Captures;

/// <summary>A request ready to be stored.</summary>
/// <param name="Mask">Selects the headers whose values are encrypted at rest; null means the <see cref="SensitiveHeaders"/>.</param>
/// <param name="Secrets">The secrets that the request carries, encrypted at rest wherever they stand; null means none.</param>
public sealed record NewRequest(
    Arrival Arrival,
    EventIdentity Event,
    Verification Verification,
    AnswerDecision Answer,
    HeaderMask? Mask = null,
    SecretValues? Secrets = null
);
