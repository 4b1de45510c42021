namespace WebhookInspector.Storage.Replays;

/// <summary>The edits applied to each request; null leaves that part unchanged.</summary>
/// <param name="Path">The path, with the query if there is one.</param>
/// <param name="Headers">Header values by name: each replaces every captured header of that name; a null value removes the header.</param>
/// <param name="Body">The body as text, sent as UTF-8.</param>
/// <param name="BodyBytes">The body as bytes, instead of text.</param>
public sealed record ReplayEdits(
    string? Method = null,
    string? Path = null,
    IReadOnlyList<HeaderEdit>? Headers = null,
    string? Body = null,
    ReadOnlyMemory<byte>? BodyBytes = null
);
