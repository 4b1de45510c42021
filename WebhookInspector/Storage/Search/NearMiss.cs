namespace WebhookInspector.Storage.Search;

/// <summary>The parts of the query that the request does not match.</summary>
/// <param name="Misses">The parts of the query that the request fails.</param>
public sealed record NearMiss(string Id, IReadOnlyList<string> Misses);
