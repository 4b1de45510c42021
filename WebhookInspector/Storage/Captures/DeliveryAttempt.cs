
using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Captures;

/// <summary>One stored delivery of an event.</summary>
/// <param name="AnsweredAfterMs">See <see cref="CapturedRequest.AnsweredAfterMs"/>.</param>
public sealed record DeliveryAttempt(RequestSummary Summary, int AnsweredAfterMs);
