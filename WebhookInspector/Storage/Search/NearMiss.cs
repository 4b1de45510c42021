namespace WebhookInspector.Storage.Search;

/// <param name="Misses">The parts of the query that the request fails.</param>
public sealed record NearMiss(string Id, IReadOnlyList<string> Misses);
