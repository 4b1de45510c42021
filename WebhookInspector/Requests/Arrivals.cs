namespace WebhookInspector.Requests;

/// <summary>Arrivals in order, looked through for matches.</summary>
/// <param name="Position">The sequence of the last one that was looked at: go on from there.</param>
/// <param name="LookedAt">How many these were.</param>
public sealed record Arrivals(IReadOnlyList<RequestSummary> Items, long Position, int LookedAt);
