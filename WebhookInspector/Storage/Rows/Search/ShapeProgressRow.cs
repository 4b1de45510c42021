namespace WebhookInspector.Storage.Rows.Search;

/// <summary>The single row with the sequence up to which schemas were learned.</summary>
internal sealed class ShapeProgressRow
{
    public int Id { get; init; } = 1;
    public long Sequence { get; set; }
}
