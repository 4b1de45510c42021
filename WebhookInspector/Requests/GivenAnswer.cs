namespace WebhookInspector.Requests;

/// <param name="Content">Null: the default answer, or none.</param>
public sealed record GivenAnswer(Answer Answer, AnswerContent? Content = null);
