using System.Text.Json.Serialization;

namespace WebhookInspector.Signatures;

/// <summary>Reads one value of the message. Exactly one is set.</summary>
/// <param name="Kv">A key of the key-value signature header.</param>
/// <param name="Json">A path into the JSON body.</param>
public sealed record ValueSource(string? Header = null, string? Kv = null, string? Json = null, string? Query = null);

/// <param name="ToleranceSeconds">Null: never stale.</param>
/// <param name="FallbackHeader">Read when <paramref name="From"/> is absent.</param>
public sealed record TimestampRule(
    ValueSource From, TimestampFormat Format = TimestampFormat.UnixS, int? ToleranceSeconds = null, TimestampDirection Direction = TimestampDirection.Both,
    string? FallbackHeader = null);

public enum TimestampFormat
{
    [JsonStringEnumMemberName("unix-s")]
    UnixS,
    [JsonStringEnumMemberName("unix-ms")]
    UnixMs,
    [JsonStringEnumMemberName("rfc3339")]
    Rfc3339,
    /// <summary>RFC 9110, 5.6.7.</summary>
    [JsonStringEnumMemberName("http-date")]
    HttpDate,
}

/// <summary>Which side of the moment of arrival the tolerance bounds.</summary>
public enum TimestampDirection
{
    [JsonStringEnumMemberName("both")]
    Both,
    /// <summary>Only too old is wrong; one from the future is fresh, as the provider's own library has it.</summary>
    [JsonStringEnumMemberName("past")]
    Past,
}
