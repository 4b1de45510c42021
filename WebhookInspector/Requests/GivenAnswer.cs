namespace WebhookInspector.Requests;

/// <param name="Content">The content of the answer; null for the default answer, or when no answer was sent.</param>
public sealed record GivenAnswer(Answer Answer, AnswerContent? Content = null);
