namespace WebhookInspector.Storage.Rows;

/// <summary>One row: up to which request the search index reaches.</summary>
internal sealed class SearchProgressRow
{
    public long Id { get; init; }

    public long Sequence { get; init; }
}
