namespace WebhookInspector.Requests;

/// <summary>One event of a stored batch.</summary>
/// <param name="DuplicateOf">The id of the first request that brought this event; null for the first itself.</param>
public sealed record BatchEvent(string? Type, string? Id, string? DuplicateOf);
