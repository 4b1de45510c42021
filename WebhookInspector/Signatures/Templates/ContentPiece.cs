namespace WebhookInspector.Signatures.Templates;

/// <summary>A piece of a content template: the bytes of a literal, or a token.</summary>
internal readonly record struct ContentPiece(ReadOnlyMemory<byte> Literal, ContentToken? Token);
