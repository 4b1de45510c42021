namespace WebhookInspector.Requests;

/// <summary>One event of a batch.</summary>
public sealed record RequestEvent(string? Type, string? Id);
