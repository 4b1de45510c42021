namespace WebhookInspector.Requests;

/// <summary>A batch of requests in order of arrival, searched for matches.</summary>
/// <param name="Position">The sequence of the last request that was examined; the next search continues from there.</param>
/// <param name="LookedAt">The number of requests examined.</param>
public sealed record Arrivals(IReadOnlyList<RequestSummary> Items, long Position, int LookedAt);
