using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WebhookInspector.Endpoints;
using WebhookInspector.Signatures;

namespace WebhookInspector.Samples.Faults;

/// <summary>Makes faults of the sender's secret.</summary>
internal static class SecretFaults
{
    /// <summary>With only a sample secret set, a delivery of the provider cannot be verified.</summary>
    public static SignedMessage? Missing(FaultContext c) => c.Secret.SamplesOnly ? c.Sign(c.Scheme, c.Unsigned, Random(c), c.Now) : null;

    public static SignedMessage? Unknown(FaultContext c) => c.Secret.SamplesOnly ? null : c.Sign(c.Scheme, c.Unsigned, Random(c), c.Now);

    public static SignedMessage? Whitespace(FaultContext c) =>
        c.IsDigest && c.Scheme.Secret.Decode.Contains(Signatures.SecretDecoding.Utf8)
            ? c.Sign(
                c.Scheme with
                {
                    Secret = c.Scheme.Secret with { Decode = [Signatures.SecretDecoding.Utf8] },
                },
                c.Unsigned,
                c.Secret with
                {
                    Value = c.Secret.Value + "\n",
                },
                c.Now
            )
            : null;

    /// <summary>The customer gave the provider the token with the word Bearer, and the provider writes the word once more.</summary>
    public static SignedMessage? Prefix(FaultContext c) =>
        c.Scheme is { Kind: SchemeKind.Token, Signature.Parse: { Type: ParseKind.Prefix, Prefix: { Length: > 1 } prefix } }
        && prefix.EndsWith(' ')
            ? c.Sign(c.Scheme, c.Unsigned, c.Secret with { Value = prefix + c.Secret.Value }, c.Now)
            : null;

    public static SignedMessage? OtherEndpoint(FaultContext c) =>
        c.Foreign is { } foreign ? c.Sign(c.Scheme, c.Unsigned, foreign, c.Now) : null;

    public static SignedMessage? Previous(FaultContext c) =>
        c.Previous is { } previous ? c.Sign(c.Scheme, c.Unsigned, previous, c.Now) : null;

    public static SignedMessage? Decoding(FaultContext c)
    {
        if (!c.IsDigest)
            return null;
        // Another decoding may give the same key: base64 and base64url agree on letters and digits.
        SignatureScheme[] forms = [c.Scheme, .. c.Scheme.Alternatives];
        var right = forms
            .SelectMany(f => f.Secret.Decode.Select(d => SecretDecoder.Key(f.Secret, d, c.Secret.Value)))
            .OfType<byte[]>()
            .ToList();
        foreach (
            var decoding in (SecretDecoding[])
                [SecretDecoding.Utf8, SecretDecoding.Base64, SecretDecoding.Base64Url, SecretDecoding.Hex, SecretDecoding.Sha256Utf8]
        )
        {
            if (
                SecretDecoder.Key(new SecretRule(), decoding, c.Secret.Value) is { } key
                && !right.Exists(k => k.AsSpan().SequenceEqual(key))
            )
                return c.Sign(c.Scheme with { Secret = new SecretRule { Decode = [decoding] } }, c.Unsigned);
        }

        return null;
    }

    /// <summary>Makes an expired JWT as bearer token.</summary>
    public static SignedMessage? Expired(FaultContext c)
    {
        if (c.Scheme.Kind != SchemeKind.Token || c.Scheme.Secret.Decode is not [SecretDecoding.Utf8])
            return null;
        var end = c.Now.AddDays(-1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var token =
            $"{Part("""{"alg":"HS256","typ":"JWT"}""")}.{Part($$"""{"sub":"sample","exp":{{end}}}""")}.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";
        return c.Sign(c.Scheme, c.Unsigned, new SigningSecret("", "expired", token), c.Now);
    }

    /// <summary>Makes a secret that is not known here.</summary>
    public static SigningSecret Random(FaultContext c) => new("", "unknown", GeneratedSecret.For(c.Scheme));

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
