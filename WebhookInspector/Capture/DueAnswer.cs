using WebhookInspector.Requests;

namespace WebhookInspector.Capture;

/// <summary>A stored answer that is still to be sent.</summary>
internal sealed record DueAnswer(RequestSummary Stored, AnswerContent? Content);
