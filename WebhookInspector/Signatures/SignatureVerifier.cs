using WebhookInspector.Requests;

namespace WebhookInspector.Signatures;

/// <summary>Gives the verdict on a message by its declared scheme alone. Pure, on bytes, constant-time in the comparison.</summary>
public static class SignatureVerifier
{
    /// <param name="arrivedAt">The moment that freshness is judged by.</param>
    /// <param name="checkedAt">Kept in the outcome.</param>
    public static Verification Verify(
        SignatureScheme scheme, SignedMessage message, IReadOnlyList<SigningSecret> secrets, DateTimeOffset arrivedAt, DateTimeOffset checkedAt) =>
        throw new NotSupportedException();
}
