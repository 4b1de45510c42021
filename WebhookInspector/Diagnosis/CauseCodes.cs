namespace WebhookInspector.Diagnosis;

/// <summary>The cause codes of the public contract: other programs rely on them.</summary>
public static class CauseCodes
{
    public const string SignatureHeaderMissing = "signature-header-missing";
    public const string SignatureHeaderRenamed = "signature-header-renamed";
    public const string SignatureHeaderMalformed = "signature-header-malformed";
    public const string SignatureAltered = "signature-altered";
    public const string ProviderProbe = "provider-probe";
    public const string SignatureHeaderDuplicated = "signature-header-duplicated";
    public const string DifferentProvider = "different-provider";
    public const string SecretMissing = "secret-missing";
    public const string SecretWhitespace = "secret-whitespace";
    public const string SecretPrefix = "secret-prefix";
    public const string SecretWrongKind = "secret-wrong-kind";
    public const string SecretOtherEndpoint = "secret-other-endpoint";
    public const string SecretPrevious = "secret-previous";
    public const string SecretDecoding = "secret-decoding";
    public const string SignatureEncoding = "signature-encoding";
    public const string HashAlgorithm = "hash-algorithm";
    public const string SignedContent = "signed-content";
    public const string SignedUrl = "signed-url";
    public const string FormEncoding = "form-encoding";
    public const string BodyCompressed = "body-compressed";
    public const string BodyNewline = "body-newline";
    public const string BodyBom = "body-bom";
    public const string BodyReserialized = "body-reserialized";
    public const string BodyDoubleEncoded = "body-double-encoded";
    public const string BodyBase64 = "body-base64";
    public const string BodyCharset = "body-charset";
    public const string BodyEmpty = "body-empty";
    public const string BodyTruncated = "body-truncated";
    public const string BodyDigest = "body-digest";
    public const string TimestampStale = "timestamp-stale";
    public const string TimestampFuture = "timestamp-future";
    public const string TimestampUnit = "timestamp-unit";
    public const string TokenExpired = "token-expired";
    public const string Unknown = "unknown";
}
