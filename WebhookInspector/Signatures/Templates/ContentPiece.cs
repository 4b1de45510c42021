namespace WebhookInspector.Signatures.Templates;

/// <summary>A literal's bytes, or a token.</summary>
internal readonly record struct ContentPiece(ReadOnlyMemory<byte> Literal, ContentToken? Token);
