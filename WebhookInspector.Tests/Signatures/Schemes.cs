using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Algorithms;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Tests.Signatures;

/// <summary>Generated schemes of every kind, place, parsing and encoding that <see cref="SchemeReader"/> accepts.</summary>
internal static class Schemes
{
    private static readonly string[] BodyContents =
    [
        "{body}",
        "{timestamp}.{body}",
        "{id}.{timestamp}.{body}",
        "{secret}{body}",
        "{method}\\n{url}\\n{body}",
        "{url.host}{url.path}{body}{header:X-Other}",
        "{sha256hex:body}",
        "{sha256b64:body}|{config:site}",
        "{md5b64:body},{query:page}",
        "{sha512b64:body}",
        "{timestamp}{crc32:body}",
    ];

    private static readonly Gen<SignatureParse> Parsing = Gen.OneOf(
        Gen.Constant(new SignatureParse()),
        Gen.Elements("sha256=", "v0=", "Bearer ").Select(p => new SignatureParse { Type = ParseKind.Prefix, Prefix = p }),
        Gen.Elements(",", ";")
            .Select(s => new SignatureParse
            {
                Type = ParseKind.Kv,
                PairSeparator = s,
                SignatureKeys = ["v1", "v2"],
                Any = true,
            }),
        Gen.Elements(
                new ListItem(Version: "v1"),
                new ListItem(Version: "v1", Separator: ":"),
                new ListItem(Prefix: "v1="),
                new ListItem(Template: "{keyId}/{hash}/{sig}")
            )
            .Select(i => new SignatureParse
            {
                Type = ParseKind.List,
                ListSeparator = " ",
                Item = i,
            }),
        Gen.Constant(
            new SignatureParse
            {
                Type = ParseKind.Regex,
                Pattern = "^Sig (?<keyId>[^:]+):(?<sig>.+)$",
                Write = "Sig {keyId}:{sig}",
            }
        )
    );

    private static readonly Gen<SignatureSource> HeaderPlace = Gen.Elements(
        new SignatureSource { Header = "X-Signature" },
        new SignatureSource { Headers = ["X-Primary", "X-Secondary"] },
        new SignatureSource { HeaderPattern = "X-Signature-{n}" }
    );

    private static readonly Gen<ValueSource> Values = Gen.Elements(new ValueSource(Header: "X-Value"), new ValueSource(Query: "value"));

    private static readonly Gen<TimestampRule> Timestamps =
        from source in Values
        from format in Gen.Elements(Enum.GetValues<TimestampFormat>())
        from tolerance in Gen.Elements<int?>(null, 0, 300)
        from direction in Gen.Elements(Enum.GetValues<TimestampDirection>())
        select new TimestampRule(
            source with
            {
                Header = source.Header is null ? null : "X-Time",
                Query = source.Query is null ? null : "time",
            },
            format,
            tolerance,
            direction
        );

    private static readonly Gen<SignatureScheme> SharedKey =
        from kind in Gen.Elements(SchemeKind.Hmac, SchemeKind.Hash)
        from hash in Gen.Elements(Enum.GetValues<HashKind>())
        from place in HeaderPlace
        from parse in Parsing
        from encoding in Gen.Elements(SignatureEncoding.Hex, SignatureEncoding.Base64, SignatureEncoding.Base64Url)
        from decode in Gen.Elements(SecretDecoding.Utf8, SecretDecoding.Sha256Utf8)
        from content in Gen.Elements(BodyContents)
        from timestamp in Timestamps
        from id in Values
        from prehash in Gen.Elements<HashKind?>(null, HashKind.Sha256)
        from variant in Gen.Elements(BodyVariant.Raw, BodyVariant.JsonMinified)
        select new SignatureScheme
        {
            Kind = kind,
            Hash = hash,
            Signature = place with { Parse = parse, Encoding = encoding },
            Secret = new SecretRule { Decode = [decode] },
            Content =
            [
                Declared.Template(
                    kind == SchemeKind.Hash && !content.Contains("{secret}", StringComparison.Ordinal) ? "{secret}" + content : content
                ),
            ],
            Timestamp = timestamp,
            MessageId = id,
            Prehash = prehash,
            BodyVariants = variant == BodyVariant.Raw ? [variant] : [BodyVariant.Raw, variant],
            Config = new Dictionary<string, string> { ["site"] = "é" },
        };

    private static readonly Gen<SignatureScheme> Digested =
        from rule in Gen.Elements(
            new BodyDigestRule(Header: "Content-MD5"),
            new BodyDigestRule(Header: "Digest", Hash: HashKind.Sha512, Encoding: SignatureEncoding.Hex),
            new BodyDigestRule(Query: "bodySHA256", Hash: HashKind.Sha256, Encoding: SignatureEncoding.Hex)
        )
        select new SignatureScheme
        {
            Kind = SchemeKind.Hmac,
            Signature = new SignatureSource { Header = "X-Signature" },
            Content = [Declared.Template(rule.Header is { } header ? $"{{method}}{{header:{header}}}" : "{url}")],
            BodyDigest = rule,
        };

    private static readonly Gen<SignatureScheme> Asymmetric =
        from algorithm in Gen.Elements(Enum.GetValues<KeyAlgorithm>())
        from place in HeaderPlace
        from parse in Parsing
        from content in Gen.Elements("{body}", "{timestamp}.{body}")
        from timestamp in Timestamps
        let encoding = algorithm == KeyAlgorithm.EcdsaP256Sha256 ? SignatureEncoding.Base64Der : SignatureEncoding.Base64
        select new SignatureScheme
        {
            Kind = SchemeKind.Asymmetric,
            Algorithm = algorithm,
            Signature = place with { Parse = parse, Encoding = encoding },
            Secret = new SecretRule { Decode = [SecretDecoding.Pem, SecretDecoding.Base64Spki] },
            Content = [Declared.Template(content)],
            Timestamp = timestamp,
        };

    private static readonly Gen<SignatureScheme> Shared =
        from source in Gen.Elements(
            new SignatureSource
            {
                Header = "Authorization",
                Parse = new SignatureParse { Type = ParseKind.Prefix, Prefix = "Bearer " },
                Encoding = SignatureEncoding.Plain,
            },
            new SignatureSource { Header = "X-Token", Encoding = SignatureEncoding.Plain },
            new SignatureSource { Query = "code", Encoding = SignatureEncoding.Plain },
            new SignatureSource { Form = "token", Encoding = SignatureEncoding.Plain },
            new SignatureSource
            {
                Header = "Authorization",
                Parse = new SignatureParse { Type = ParseKind.Prefix, Prefix = "Basic " },
                Encoding = SignatureEncoding.Base64,
            }
        )
        select new SignatureScheme
        {
            Kind = source.Encoding == SignatureEncoding.Base64 ? SchemeKind.Basic : SchemeKind.Token,
            Signature = source,
        };

    /// <summary>Signatures that cover the body.</summary>
    public static Gen<SignatureScheme> Covering { get; } = Gen.OneOf(SharedKey, SharedKey, Digested, Asymmetric);

    public static Gen<SignatureScheme> Any { get; } =
        Gen.OneOf(SharedKey, SharedKey, Digested, Asymmetric, Shared, Gen.Constant(new SignatureScheme { Kind = SchemeKind.None }));

    /// <summary>A secret that the scheme can be signed with.</summary>
    public static SigningSecret SecretFor(SignatureScheme scheme, string text) =>
        Declared.Secret(
            scheme switch
            {
                { Algorithm: KeyAlgorithm.EcdsaP256Sha256 } => TestKeys.P256.ExportPkcs8PrivateKeyPem(),
                { Algorithm: not null } => TestKeys.Rsa.ExportPkcs8PrivateKeyPem(),
                { Secret.Decode: [SecretDecoding.Base64, ..] } => (scheme.Secret.StripPrefix ?? "")
                    + Convert.ToBase64String(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))),
                { Secret.Decode: [SecretDecoding.Hex, ..] } => Convert.ToHexString(
                    SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text))
                ),
                _ => text,
            }
        );
}
