using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

public enum TimestampFormat
{
    [JsonStringEnumMemberName("unix-s")]
    UnixS,

    [JsonStringEnumMemberName("unix-ms")]
    UnixMs,

    [JsonStringEnumMemberName("rfc3339")]
    Rfc3339,

    /// <summary>An HTTP date (RFC 9110, 5.6.7).</summary>
    [JsonStringEnumMemberName("http-date")]
    HttpDate,
}
