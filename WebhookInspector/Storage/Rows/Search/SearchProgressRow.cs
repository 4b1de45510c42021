namespace WebhookInspector.Storage.Rows.Search;

/// <summary>The single row with the sequence up to which requests are in the search index.</summary>
internal sealed class SearchProgressRow
{
    public long Id { get; init; }

    public long Sequence { get; init; }
}
