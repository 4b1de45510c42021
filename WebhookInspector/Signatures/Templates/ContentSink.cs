namespace WebhookInspector.Signatures.Templates;

/// <summary>Takes the signed content piece by piece: a hash's <c>AppendData</c>, a buffer's <c>Write</c>.</summary>
public delegate void ContentSink(ReadOnlySpan<byte> bytes);
