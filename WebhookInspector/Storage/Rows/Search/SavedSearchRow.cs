namespace WebhookInspector.Storage.Rows.Search;

internal sealed class SavedSearchRow
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Query { get; set; }

    /// <summary>Null for all endpoints.</summary>
    public string? EndpointId { get; set; }
}
