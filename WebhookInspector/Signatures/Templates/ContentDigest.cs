using System.Security.Cryptography;
using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Signatures.Templates;

/// <summary>Hashes the signed content piece by piece, so that a large body is never copied.</summary>
internal static class ContentDigest
{
    /// <summary>Computes the signature that the sender should have sent.</summary>
    public static byte[] Signature(SignatureScheme form, ContentTemplate template, ContentValues values, byte[] key)
    {
        using var hash =
            form.Kind == SchemeKind.Hmac
                ? IncrementalHash.CreateHMAC(form.Hash.Algorithm(), key)
                : IncrementalHash.CreateHash(form.Hash.Algorithm());
        return Finish(form, template, values with { Secret = key }, hash);
    }

    /// <summary>Appends the content, or its hash where the alternative signs that, and ends the hash.</summary>
    public static byte[] Finish(SignatureScheme form, ContentTemplate template, ContentValues values, IncrementalHash hash)
    {
        if (form.Prehash is { } first)
        {
            using var inner = IncrementalHash.CreateHash(first.Algorithm());
            template.Render(values, inner.AppendData);
            hash.AppendData(inner.GetHashAndReset());
        }
        else
        {
            template.Render(values, hash.AppendData);
        }

        return hash.GetHashAndReset();
    }
}
