namespace WebhookInspector.Diagnosis;

/// <param name="Name">The token (<c>{body}</c>, <c>{header:Date}</c>); null for literal text.</param>
/// <param name="Signed">What the sender signed in its place, where that was found and differs.</param>
public sealed record ContentPart(string? Name, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte>? Signed = null);
