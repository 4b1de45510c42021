namespace WebhookInspector.Diagnosis;

/// <param name="Name">The token (<c>{body}</c>, <c>{header:Date}</c>); null for literal text.</param>
/// <param name="Signed">The bytes that the sender signed instead, if they were found and differ.</param>
public sealed record ContentPart(string? Name, ReadOnlyMemory<byte> Bytes, ReadOnlyMemory<byte>? Signed = null);
