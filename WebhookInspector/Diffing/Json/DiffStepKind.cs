namespace WebhookInspector.Diffing.Json;

internal enum DiffStepKind
{
    /// <summary>Equal values, with everything in them.</summary>
    Same,

    /// <summary>Two objects or two arrays with differences inside; their steps follow, then <see cref="Close"/>.</summary>
    Open,
    Close,
    Changed,
    Type,
    Added,
    Removed,
}
