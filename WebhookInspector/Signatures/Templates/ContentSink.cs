namespace WebhookInspector.Signatures.Templates;

/// <summary>Receives the signed content piece by piece, for example a hash's <c>AppendData</c> or a buffer's <c>Write</c>.</summary>
public delegate void ContentSink(ReadOnlySpan<byte> bytes);
