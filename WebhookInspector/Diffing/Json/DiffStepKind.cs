namespace WebhookInspector.Diffing.Json;

internal enum DiffStepKind
{
    /// <summary>Equal values, whatever is in them.</summary>
    Same,

    /// <summary>Two objects or two arrays that differ inside; their steps follow, then <see cref="Close"/>.</summary>
    Open,
    Close,
    Changed,
    Type,
    Added,
    Removed,
}
