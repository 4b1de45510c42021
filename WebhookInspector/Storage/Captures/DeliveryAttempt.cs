using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Captures;

/// <summary>One stored attempt of a delivery.</summary>
/// <param name="AnsweredAfterMs">See <see cref="CapturedRequest.AnsweredAfterMs"/>.</param>
public sealed record DeliveryAttempt(RequestSummary Summary, int AnsweredAfterMs);
