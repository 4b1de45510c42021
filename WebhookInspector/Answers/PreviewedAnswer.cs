using WebhookInspector.Requests;

namespace WebhookInspector.Answers;

/// <summary>When the answer applies: "1st delivery", "every delivery".</summary>
/// <param name="When">"1st delivery", "every delivery".</param>
/// <param name="Content">The answer, with ‹names› in place of values from the request; null for the default answer.</param>
internal sealed record PreviewedAnswer(string When, Answer Answer, AnswerContent? Content);
