using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

public enum SchemeKind
{
    [JsonStringEnumMemberName("none")]
    None,

    [JsonStringEnumMemberName("hmac")]
    Hmac,

    /// <summary>A plain hash of content that contains the secret.</summary>
    [JsonStringEnumMemberName("hash")]
    Hash,

    /// <summary>A shared token, sent unchanged.</summary>
    [JsonStringEnumMemberName("token")]
    Token,

    /// <summary>HTTP Basic (RFC 7617); the secret is <c>user:password</c>.</summary>
    [JsonStringEnumMemberName("basic")]
    Basic,

    /// <summary>
    /// A signature that is verified with the provider's public key. The secret is that key, or the private key for signing samples.
    /// </summary>
    [JsonStringEnumMemberName("asymmetric")]
    Asymmetric,
}
