namespace WebhookInspector.Storage.Rows;

/// <summary>Up to which request the shapes have learned: one row.</summary>
internal sealed class ShapeProgressRow
{
    public int Id { get; init; } = 1;
    public long Sequence { get; set; }
}
