namespace WebhookInspector.Diffing;

/// <summary>One difference between two bodies. An added or removed subtree is one.</summary>
/// <param name="Path">A JSON Pointer (RFC 6901): by the left side's indices for what was removed, else by the right side's.</param>
/// <param name="Left">A JSON value; null for what was added.</param>
/// <param name="Right">A JSON value; null for what was removed.</param>
/// <param name="From">Of what moved: its pointer on the left.</param>
/// <param name="Pattern">The path with <c>*</c> for every array index, as an ignore rule would have it.</param>
public sealed record DiffChange(string Path, ChangeKind Kind, JsonSlice? Left, JsonSlice? Right, string? From, string Pattern);
