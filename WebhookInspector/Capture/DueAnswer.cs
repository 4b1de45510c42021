using WebhookInspector.Requests;

namespace WebhookInspector.Capture;

/// <summary>An answer that has been stored and is to be given.</summary>
internal sealed record DueAnswer(RequestSummary Stored, AnswerContent? Content);
