namespace WebhookInspector.Storage.Replays;

/// <summary>What is changed of each request; null leaves that part alone.</summary>
/// <param name="Path">With the query, where there is one.</param>
/// <param name="Headers">Every captured line of such a name is replaced by these; a null value takes it away.</param>
/// <param name="Body">Text, sent as UTF-8.</param>
/// <param name="BodyBytes">Bytes, in place of text.</param>
public sealed record ReplayEdits(
    string? Method = null, string? Path = null, IReadOnlyList<HeaderEdit>? Headers = null, string? Body = null, ReadOnlyMemory<byte>? BodyBytes = null);
