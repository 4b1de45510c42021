namespace WebhookInspector.Storage.Search;

/// <param name="EndpointId">Null for all endpoints.</param>
public sealed record SavedSearch(string Id, string Name, string Query, string? EndpointId);
