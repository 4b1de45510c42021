namespace WebhookInspector.Requests;

/// <summary>One page of a list, newest first.</summary>
/// <param name="Next">The value of <c>before</c> for the next call; null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
