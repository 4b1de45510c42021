namespace WebhookInspector.Storage.Rows;

/// <summary>One row: up to which request codes were looked for.</summary>
internal sealed class HoverProgressRow
{
    public long Id { get; init; }
    public long Sequence { get; init; }
}
