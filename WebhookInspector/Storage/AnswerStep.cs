namespace WebhookInspector.Storage;

/// <summary>One answer of a sequence; what is null is the endpoint's own.</summary>
public sealed record AnswerStep(int? Status = null, int? DelayMs = null, string? Body = null, bool Drop = false);
