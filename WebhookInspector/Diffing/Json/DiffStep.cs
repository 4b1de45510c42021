namespace WebhookInspector.Diffing.Json;

/// <summary>One step of a walk through two texts side by side.</summary>
/// <param name="Left">A node of the left text; -1 where there is none.</param>
/// <param name="Right">A node of the right text; -1 where there is none.</param>
/// <param name="Moved">The item stands elsewhere in its array; it may have changed besides.</param>
internal readonly record struct DiffStep(DiffStepKind Kind, int Left, int Right, JsonLocation Place, int Depth, bool Moved);
