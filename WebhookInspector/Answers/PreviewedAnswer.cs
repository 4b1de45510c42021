using WebhookInspector.Requests;

namespace WebhookInspector.Answers;

/// <param name="When">"1st delivery", "every delivery".</param>
/// <param name="Content">With ‹names› where the request's own values will stand; null for the default answer.</param>
public sealed record PreviewedAnswer(string When, Answer Answer, AnswerContent? Content);
