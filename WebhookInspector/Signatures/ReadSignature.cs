namespace WebhookInspector.Signatures;

/// <summary>One signature as read from the message.</summary>
/// <param name="Bytes">The decoded signature; null when the text is not in the declared encoding.</param>
internal sealed record ReadSignature(string Text, byte[]? Bytes);
