using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

public enum SignatureEncoding
{
    /// <summary>Hexadecimal: both cases are accepted; lower case is written.</summary>
    [JsonStringEnumMemberName("hex")]
    Hex,

    [JsonStringEnumMemberName("base64")]
    Base64,

    /// <summary>Base64url (RFC 4648, section 5); padding is optional.</summary>
    [JsonStringEnumMemberName("base64url")]
    Base64Url,

    /// <summary>An ASN.1 DER signature in base64.</summary>
    [JsonStringEnumMemberName("base64-der")]
    Base64Der,

    [JsonStringEnumMemberName("plain")]
    Plain,
}
