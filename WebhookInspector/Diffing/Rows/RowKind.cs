namespace WebhookInspector.Diffing.Rows;

public enum RowKind
{
    Same,
    Changed,
    Added,
    Removed,
    Moved,

    /// <summary>Represents equal parts that are not shown.</summary>
    Skipped,
}
