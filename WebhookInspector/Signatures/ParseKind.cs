using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

public enum ParseKind
{
    [JsonStringEnumMemberName("raw")]
    Raw,

    [JsonStringEnumMemberName("prefix")]
    Prefix,

    [JsonStringEnumMemberName("kv")]
    Kv,

    [JsonStringEnumMemberName("list")]
    List,

    [JsonStringEnumMemberName("regex")]
    Regex,
}
