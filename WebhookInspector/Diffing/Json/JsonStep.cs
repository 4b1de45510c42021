namespace WebhookInspector.Diffing.Json;

internal enum StepKind
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

/// <summary>One step of a walk through two texts side by side.</summary>
/// <param name="Left">A node of the left text; -1 where there is none.</param>
/// <param name="Right">A node of the right text; -1 where there is none.</param>
/// <param name="Moved">The item stands elsewhere in its array; it may have changed besides.</param>
internal readonly record struct JsonStep(StepKind Kind, int Left, int Right, Place Place, int Depth, bool Moved);
