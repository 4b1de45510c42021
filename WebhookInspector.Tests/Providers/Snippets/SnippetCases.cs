using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using WebhookInspector.Providers;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Tests.Signatures;

namespace WebhookInspector.Tests.Providers.Snippets;

/// <summary>A signed sample of every provider, as it is, tampered with, under another secret, and late.</summary>
internal static class SnippetCases
{
    private static readonly string Certificate = SelfSigned();

    /// <summary>Schemes of kinds that no built-in provider has.</summary>
    private static readonly (string Id, string Scheme)[] Others =
    [
        ("own-pss", Asymmetric("rsa-pss-sha512", "hex", "pem")),
        ("own-sha1", Asymmetric("rsa-pkcs1-sha1", "base64url", "pem")),
        ("own-fixed", Asymmetric("ecdsa-p256-sha256", "base64", "base64-spki")),
        ("own-certificate", Asymmetric("rsa-pkcs1-sha256", "base64", "x509")),
        (
            "own-text",
            """
            {"kind":"hmac","hash":"sha512","signature":{"header":"X-$'\\\\Signature","encoding":"base64url","parse":{"type":"prefix","prefix":"S$'="}},
            "content":"$a'b\\n{json:$.type}{query:page}{header:X-None}|{crc32:body}|{body}","bodyVariants":["json-minified","escape-nonascii-lower"]}
            """
        ),
        (
            "own-items",
            """
            {"kind":"hmac","signature":{"headers":["X-A","X-B"],"parse":{"type":"list","listSeparator":";","any":true,"item":{"template":"{keyId}~{sig}"}}},
            "timestamp":{"from":{"header":"X-Time"},"format":"rfc3339","toleranceSeconds":60,"direction":"past"},"content":"{timestamp}{body}"}
            """
        ),
    ];

    public static readonly IReadOnlyList<ProviderDefinition> Definitions =
    [
        .. Built.Catalog.All.Where(d => d.Scheme.Kind != SchemeKind.None),
        .. Own,
    ];

    public static IReadOnlyList<SnippetCase> All { get; } = [.. Definitions.SelectMany(Of)];

    private static IEnumerable<ProviderDefinition> Own =>
        Others.Select(o => Built.Provider("stripe") with { Id = o.Id, Scheme = Declared.Scheme(o.Scheme) });

    private static string Asymmetric(string algorithm, string encoding, string decode) =>
        $$$"""
            {"kind":"asymmetric","algorithm":"{{{algorithm}}}","signature":{"header":"S","encoding":"{{{encoding}}}"},
            "secret":{"decode":"{{{decode}}}"},"content":"{body}"}
            """;

    private static string SelfSigned()
    {
        var request = new CertificateRequest("CN=provider", TestKeys.Rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(Built.Noon, Built.Noon.AddYears(1));
        return Convert.ToBase64String(certificate.RawData);
    }

    private static IEnumerable<SnippetCase> Of(ProviderDefinition definition)
    {
        var scheme = definition.Scheme;
        // What a header beyond ASCII means is the server's own affair; a key may hold anything.
        var secret = Schemes.SecretFor(scheme, scheme.Kind == SchemeKind.Token ? "s3cret" : "s3cret-größe");
        var sample = SampleFactory.Create(definition, null, "https://inspector.example/hooks/p/token?page=2", Built.Noon, new Random(1));
        foreach (var form in scheme.Alternatives.Select(a => a.Name).Prepend(null))
        {
            var signed = MessageSigner.Sign(scheme, sample, secret, Built.Noon, "msg_1", form);
            var isCovered = SignatureVerifier.Verify(scheme, signed, [secret], Built.Noon, Built.Noon).Strength == Strength.Signature;
            yield return Case(definition, signed, secret.Value, 0, true);
            yield return Case(definition, signed, Schemes.SecretFor(scheme, "other").Value, 0, scheme.Kind == SchemeKind.Asymmetric);
            yield return Case(
                definition,
                signed.Flipped(signed.Body.Length - 3),
                secret.Value,
                0,
                !isCovered && IsStillThere(scheme, signed, secret)
            );
            yield return Case(definition, sample, secret.Value, 0, false);
            if (scheme.Timestamp?.ToleranceSeconds is { } seconds)
                yield return Case(definition, signed, secret.Value, seconds + 1, false);
        }
    }

    private static bool IsStillThere(SignatureScheme scheme, SignedMessage signed, SigningSecret secret) =>
        SignatureVerifier.Verify(scheme, signed.Flipped(signed.Body.Length - 3), [secret], Built.Noon, Built.Noon).Verdict
        == Verdict.Verified;

    private static SnippetCase Case(ProviderDefinition definition, SignedMessage message, string secret, int late, bool expected) =>
        new(
            definition.Id,
            message.Method,
            message.Url,
            message.Headers.ToDictionary(h => h.Name.ToLowerInvariant(), h => h.Value),
            Convert.ToBase64String(message.Body.Span),
            definition.Scheme.Algorithm switch
            {
                null => secret,
                _ when definition.Scheme.Secret.Decode.Contains(SecretDecoding.X509) => Certificate,
                KeyAlgorithm.EcdsaP256Sha256 => Convert.ToBase64String(TestKeys.P256.ExportSubjectPublicKeyInfo()),
                _ => TestKeys.Rsa.ExportSubjectPublicKeyInfoPem(),
            },
            Built.Noon.AddSeconds(late).ToUnixTimeMilliseconds(),
            expected
        );

    /// <summary>The cases' outcomes as one letter each, in their order: y, n, or ! with a fault.</summary>
    public static void ShouldBeRight(string output)
    {
        var outcomes = JsonSerializer.Deserialize<string[]>(output[output.IndexOf('[')..]).ShouldNotBeNull();
        outcomes.Length.ShouldBe(All.Count);
        All.Zip(outcomes, (c, outcome) => (c, outcome))
            .Where(r => r.outcome != (r.c.Expected ? "y" : "n"))
            .Select((r, _) => $"{r.c.Id}: {r.outcome}, not {r.c.Expected}")
            .ShouldBeEmpty();
    }
}
