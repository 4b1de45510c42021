namespace WebhookInspector.Signatures;

/// <summary>Where the signature stands and how it is read out of there. Exactly one of the places is set.</summary>
public sealed record SignatureSource
{
    public string? Header { get; init; }

    /// <summary>Several headers, each of which may hold it (rotation).</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>Numbered headers: <c>X-DocuSign-Signature-{n}</c>.</summary>
    public string? HeaderPattern { get; init; }

    /// <summary>A path into the JSON body: <c>$.signature.value</c>.</summary>
    public string? Json { get; init; }

    public string? Form { get; init; }
    public string? Query { get; init; }
    public SignatureParse Parse { get; init; } = new();
    public SignatureEncoding Encoding { get; init; } = SignatureEncoding.Hex;
}

/// <summary>How the value of the place is taken apart into one or more signatures.</summary>
public sealed record SignatureParse
{
    public ParseKind Type { get; init; } = ParseKind.Raw;

    /// <summary>Matched without regard to case; white space after it is tolerated.</summary>
    public string? Prefix { get; init; }

    /// <summary>Between the pairs of <see cref="ParseKind.Kv"/>: "," or ";".</summary>
    public string PairSeparator { get; init; } = ",";

    /// <summary>The keys whose values are signatures: <c>v1</c>.</summary>
    public IReadOnlyList<string> SignatureKeys { get; init; } = [];

    /// <summary>Between the items of <see cref="ParseKind.List"/>.</summary>
    public string ListSeparator { get; init; } = ",";

    public ListItem? Item { get; init; }

    /// <summary>A regular expression with the group <c>sig</c>, and optionally <c>keyId</c>.</summary>
    public string? Pattern { get; init; }

    /// <summary>Any of several signatures may match.</summary>
    public bool Any { get; init; }
}

/// <summary>One item of a list: <c>v1,BASE64</c>, <c>v1=HEX</c> or a template such as <c>{keyId}/{hash}/{sig}</c>.</summary>
public sealed record ListItem(string? Version = null, string? Separator = null, string? Prefix = null, string? Template = null);

public enum ParseKind
{
    Raw,
    Prefix,
    Kv,
    List,
    Regex,
}

public enum SignatureEncoding
{
    Hex,
    Base64,
    Base64Url,
    /// <summary>Base64 of an ASN.1 DER signature.</summary>
    Base64Der,
    Plain,
}

/// <summary>How the stored text becomes the key's bytes; any of the ways may match.</summary>
public sealed record SecretRule
{
    public IReadOnlyList<SecretDecoding> Decode { get; init; } = [SecretDecoding.Utf8];

    /// <summary>Removed before decoding, where the secret begins with it.</summary>
    public string? StripPrefix { get; init; }
}

public enum SecretDecoding
{
    Utf8,
    Base64,
    Base64Url,
    Hex,
    /// <summary>The SHA-256 of the text is the key.</summary>
    Sha256Utf8,
    /// <summary>A public key: base64 of a DER SubjectPublicKeyInfo (RFC 5280).</summary>
    Base64Spki,
    /// <summary>A public key in PEM (RFC 7468).</summary>
    Pem,
    /// <summary>A certificate, PEM or base64 DER.</summary>
    X509,
}

/// <summary>Reads one value of the message. Exactly one is set.</summary>
/// <param name="Kv">A key of the key-value signature header.</param>
public sealed record ValueSource(string? Header = null, string? Kv = null, string? Json = null, string? Query = null);

/// <param name="ToleranceSeconds">Null: never stale.</param>
/// <param name="FallbackHeader">Read when <paramref name="From"/> is absent.</param>
public sealed record TimestampRule(
    ValueSource From, TimestampFormat Format = TimestampFormat.UnixS, int? ToleranceSeconds = null, TimestampDirection Direction = TimestampDirection.Both,
    string? FallbackHeader = null);

public enum TimestampFormat
{
    UnixS,
    UnixMs,
    Rfc3339,
    HttpDate,
}

/// <summary>Which side of the moment of arrival the tolerance bounds.</summary>
public enum TimestampDirection
{
    Both,
    /// <summary>Only too old is wrong; one from the future is fresh, as the provider's own library has it.</summary>
    Past,
}

/// <summary>A digest of the body that the sender wrote, to be compared with the body that came.</summary>
public sealed record BodyDigestRule(string? Header = null, string? Query = null, HashKind Hash = HashKind.Md5, SignatureEncoding Encoding = SignatureEncoding.Base64);

public enum BodyVariant
{
    Raw,
    /// <summary>Non-ASCII characters written as lower-case <c>\u</c> escapes.</summary>
    EscapeNonasciiLower,
    Gunzip,
    JsonMinified,
}

/// <summary>The header <paramref name="Header"/> has the value <paramref name="EqualTo"/> (JSON: <c>equals</c>).</summary>
public sealed record SchemeSelector(string Header, string EqualTo);
