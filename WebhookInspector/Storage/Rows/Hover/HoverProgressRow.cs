namespace WebhookInspector.Storage.Rows.Hover;

/// <summary>The single row with the sequence up to which requests were searched for codes.</summary>
internal sealed class HoverProgressRow
{
    public long Id { get; init; }
    public long Sequence { get; init; }
}
