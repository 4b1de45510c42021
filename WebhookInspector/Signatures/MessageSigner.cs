namespace WebhookInspector.Signatures;

/// <summary>Runs a declared scheme forwards: adds what its provider would add.</summary>
public static class MessageSigner
{
    /// <summary>The message with the scheme's headers (signature, timestamp, message id, body digest) in place; earlier ones of the same names are replaced.</summary>
    /// <param name="messageId">For schemes that read one.</param>
    public static SignedMessage Sign(SignatureScheme scheme, SignedMessage message, SigningSecret secret, DateTimeOffset at, string messageId) =>
        throw new NotSupportedException();
}
