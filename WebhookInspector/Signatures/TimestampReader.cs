using System.Globalization;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Signatures;

/// <summary>Reads and writes the timestamp of a message.</summary>
internal static class TimestampReader
{
    private const string Rfc3339 = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Returns the timestamp as sent; null when it could not be read.</summary>
    public static string? Text(SignatureScheme form, TimestampRule rule, SignedMessage message) =>
        ValueReader.Read(form, rule.From, message)
        ?? (rule.FallbackHeader is { } header ? ValueReader.Read(form, new ValueSource(Header: header), message) : null);

    public static DateTimeOffset? Moment(string text, TimestampFormat format) =>
        format switch
        {
            TimestampFormat.UnixS => Unix(text, 1000),
            TimestampFormat.UnixMs => Unix(text, 1),
            TimestampFormat.HttpDate => Date(
                text,
                DateTimeStyles.AllowWhiteSpaces,
                "r",
                "dddd, dd-MMM-yy HH:mm:ss 'GMT'",
                "ddd MMM d HH:mm:ss yyyy"
            ),
            _ => Date(
                text,
                DateTimeStyles.None,
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
                "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK",
                "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"
            ),
        };

    public static string Write(DateTimeOffset at, TimestampFormat format) =>
        format switch
        {
            TimestampFormat.UnixS => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            TimestampFormat.UnixMs => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            TimestampFormat.HttpDate => at.ToString("r", CultureInfo.InvariantCulture),
            _ => at.UtcDateTime.ToString(Rfc3339, CultureInfo.InvariantCulture),
        };

    private static DateTimeOffset? Unix(string text, long milliseconds)
    {
        var limit = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() / milliseconds;
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= limit
            ? DateTimeOffset.FromUnixTimeMilliseconds(value * milliseconds)
            : null;
    }

    private static DateTimeOffset? Date(string text, DateTimeStyles styles, params string[] formats) =>
        DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, styles | DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;
}
