using System.Security.Cryptography;
using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Signatures.Templates;

/// <summary>The content that an alternative signs, rendered from a message only when it is needed.</summary>
internal sealed class SignedContent(SignatureScheme form, ContentTemplate template, ContentValues values)
{
    private (HashKind Hash, byte[] Bytes)? digest;

    /// <summary>
    /// The content's hash, made piece by piece, so that a large body is never copied; kept for the next signature that is tried.
    /// </summary>
    public byte[] Digest(HashKind kind)
    {
        if (digest is { } made && made.Hash == kind)
        {
            return made.Bytes;
        }

        using var hash = IncrementalHash.CreateHash(kind.Algorithm());
        var bytes = ContentDigest.Finish(form, template, values, hash);
        digest = (kind, bytes);
        return bytes;
    }
}
