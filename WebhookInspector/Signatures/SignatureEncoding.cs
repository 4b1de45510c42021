using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

public enum SignatureEncoding
{
    /// <summary>Either case is accepted; lower case is written.</summary>
    [JsonStringEnumMemberName("hex")]
    Hex,
    [JsonStringEnumMemberName("base64")]
    Base64,
    /// <summary>RFC 4648, section 5; padding is optional.</summary>
    [JsonStringEnumMemberName("base64url")]
    Base64Url,
    /// <summary>Base64 of an ASN.1 DER signature.</summary>
    [JsonStringEnumMemberName("base64-der")]
    Base64Der,
    [JsonStringEnumMemberName("plain")]
    Plain,
}
