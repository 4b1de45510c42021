using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

public enum SchemeKind
{
    [JsonStringEnumMemberName("none")]
    None,
    [JsonStringEnumMemberName("hmac")]
    Hmac,
    /// <summary>A plain hash with the secret inside the content.</summary>
    [JsonStringEnumMemberName("hash")]
    Hash,
    /// <summary>A shared token, sent as it is.</summary>
    [JsonStringEnumMemberName("token")]
    Token,
    /// <summary>HTTP Basic (RFC 7617); the secret is <c>user:password</c>.</summary>
    [JsonStringEnumMemberName("basic")]
    Basic,
    /// <summary>A signature checked with the provider's public key; the secret is that key (or, to sign samples, the private one).</summary>
    [JsonStringEnumMemberName("asymmetric")]
    Asymmetric,
}
