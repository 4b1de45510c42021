namespace WebhookInspector.Diffing.Rows;

public enum RowKind
{
    Same,
    Changed,
    Added,
    Removed,
    Moved,

    /// <summary>Stands for what is the same and not shown.</summary>
    Skipped,
}
