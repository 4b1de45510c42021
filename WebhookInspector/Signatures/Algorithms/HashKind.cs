using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures.Algorithms;

public enum HashKind
{
    [JsonStringEnumMemberName("sha256")]
    Sha256,

    [JsonStringEnumMemberName("sha1")]
    Sha1,

    [JsonStringEnumMemberName("sha384")]
    Sha384,

    [JsonStringEnumMemberName("sha512")]
    Sha512,

    [JsonStringEnumMemberName("md5")]
    Md5,
}
