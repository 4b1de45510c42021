namespace WebhookInspector.Signatures;

/// <summary>One signature as the message carries it.</summary>
/// <param name="Bytes">Null where the text is not in the declared encoding.</param>
internal sealed record ReadSignature(string Text, byte[]? Bytes);
