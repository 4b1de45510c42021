namespace WebhookInspector.Storage;

/// <summary>One answer in a sequence of answers; a null member uses the endpoint's own value.</summary>
public sealed record AnswerStep(int? Status = null, int? DelayMs = null, string? Body = null, bool Drop = false);
