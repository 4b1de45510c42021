namespace WebhookInspector.Diffing;

/// <summary>One difference between two bodies. An added or removed subtree is one difference.</summary>
/// <param name="Path">A JSON Pointer (RFC 6901) with the left side's indices for a removed value, otherwise with the right side's.</param>
/// <param name="Left">The JSON value on the left; null for an added value.</param>
/// <param name="Right">The JSON value on the right; null for a removed value.</param>
/// <param name="From">The pointer on the left of a moved item.</param>
/// <param name="Pattern">The path with <c>*</c> for every array index, as an ignore rule uses it.</param>
public sealed record DiffChange(string Path, ChangeKind Kind, JsonSlice? Left, JsonSlice? Right, string? From, string Pattern);
