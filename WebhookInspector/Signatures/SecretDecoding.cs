using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

public enum SecretDecoding
{
    [JsonStringEnumMemberName("utf8")]
    Utf8,

    [JsonStringEnumMemberName("base64")]
    Base64,

    [JsonStringEnumMemberName("base64url")]
    Base64Url,

    [JsonStringEnumMemberName("hex")]
    Hex,

    /// <summary>The key is the SHA-256 digest of the text.</summary>
    [JsonStringEnumMemberName("sha256(utf8)")]
    Sha256Utf8,

    /// <summary>A public key: a DER SubjectPublicKeyInfo (RFC 5280) in base64.</summary>
    [JsonStringEnumMemberName("base64-spki")]
    Base64Spki,

    /// <summary>A public key in PEM (RFC 7468).</summary>
    [JsonStringEnumMemberName("pem")]
    Pem,

    /// <summary>A certificate, in PEM or as DER in base64.</summary>
    [JsonStringEnumMemberName("x509")]
    X509,
}
