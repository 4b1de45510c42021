using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;

namespace WebhookInspector.Diagnosis;

/// <summary>
/// Checks body digests that senders and proxies add under any scheme: Content-MD5 (RFC 1864), Digest (RFC 3230), Content-Digest (RFC
/// 9530).
/// </summary>
internal static class CommonDigests
{
    public static (string Header, string Fault)? Fault(SignedMessage message)
    {
        foreach (var (header, written, hash) in Written(message))
        {
            if (SignatureDecoder.FromBase64(written) is { } digest && !digest.AsSpan().SequenceEqual(Hashes.Of(hash, message.Body.Span)))
                return (
                    header,
                    $"The header {header} is not the {hash.InWords()} of the body that arrived: the body was changed on the way."
                );
        }

        return null;
    }

    private static IEnumerable<(string Header, string Written, HashKind Hash)> Written(SignedMessage message)
    {
        if (message.Headers.Value("Content-MD5") is { } md5)
            yield return ("Content-MD5", md5.Trim(), HashKind.Md5);
        foreach (var name in (string[])["Digest", "Content-Digest"])
        {
            foreach (var item in (message.Headers.Value(name) ?? "").Split(',', 8))
            {
                var equals = item.IndexOf('=', StringComparison.Ordinal);
                if (equals > 0 && HashOf(item[..equals].Trim()) is { } hash)
                    yield return (name, item[(equals + 1)..].Trim().Trim(':'), hash);
            }
        }
    }

    private static HashKind? HashOf(string name) =>
        name.ToUpperInvariant() switch
        {
            "SHA-256" => HashKind.Sha256,
            "SHA-512" => HashKind.Sha512,
            "SHA" => HashKind.Sha1,
            "MD5" => HashKind.Md5,
            _ => null,
        };
}
