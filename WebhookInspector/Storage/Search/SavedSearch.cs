namespace WebhookInspector.Storage.Search;

/// <summary>A query saved under a name.</summary>
/// <param name="EndpointId">Null for all endpoints.</param>
internal sealed record SavedSearch(string Id, string Name, string Query, string? EndpointId);
