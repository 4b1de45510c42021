namespace WebhookInspector.Requests;

/// <summary>One page of a list, newest first.</summary>
/// <param name="Next">The next call's <c>before</c>; null on the last page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
