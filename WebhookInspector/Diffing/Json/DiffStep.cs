namespace WebhookInspector.Diffing.Json;

/// <summary>One step of a walk through two JSON texts side by side.</summary>
/// <param name="Left">A node of the left text; -1 when there is none.</param>
/// <param name="Right">A node of the right text; -1 when there is none.</param>
/// <param name="Moved">True when the item has another place in its array; it may also have changed.</param>
internal readonly record struct DiffStep(DiffStepKind Kind, int Left, int Right, JsonLocation Place, int Depth, bool Moved);
