using System.Globalization;

namespace WebhookInspector.Requests.Query;

/// <summary>
/// Reads the operands of comparisons. Each is an interval of whole numbers, from the first (included) to the second (excluded).
/// </summary>
public static class Operands
{
    public const string TimesAllowed =
        "a date (2026-11-20), a time (2026-11-20T14:00:00Z), 'today', or a time before now (-30m, -1h, -7d, -2w) with > or <";
    public const string SizesAllowed = "a number of bytes, or one with kb or mb: size:>10kb, size:1kb..2mb";
    public const string StatusesAllowed = "a status code or a class of them: status:200, status:5xx, status:>=400, status:400..499";

    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>Reads a time as UTC ticks; null when the text is not a time.</summary>
    public static (long From, long To)? Time(string text, DateTimeOffset now)
    {
        if (text == "today")
            return Day(now.UtcDateTime.Date);
        if (text.StartsWith('-'))
            return Before(text, now) is { } ticks ? (ticks, ticks + 1) : null;
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.Year == 9999 ? null : Day(day);
        return DateTimeOffset.TryParseExact(
            text.ToUpperInvariant(),
            Times,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? (at.UtcTicks, at.UtcTicks + 1)
            : null;
    }

    public static (long From, long To)? Size(string text)
    {
        var (digits, unit) = text switch
        {
            _ when text.EndsWith("kb", StringComparison.OrdinalIgnoreCase) => (text[..^2], 1024L),
            _ when text.EndsWith("mb", StringComparison.OrdinalIgnoreCase) => (text[..^2], 1024L * 1024),
            _ => (text, 1L),
        };
        return Whole(digits) is { } number ? (number * unit, (number * unit) + 1) : null;
    }

    public static (long From, long To)? Status(string text) =>
        text switch
        {
            [>= '1' and <= '5', 'x' or 'X', 'x' or 'X'] => ((text[0] - '0') * 100, ((text[0] - '0') * 100) + 100),
            _ => Whole(text) is { } number ? (number, number + 1) : null,
        };

    private static long? Whole(string text) =>
        text.Length <= 9 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static (long From, long To) Day(DateTime day) => (day.Ticks, day.AddDays(1).Ticks);

    private static long? Before(string text, DateTimeOffset now)
    {
        var unit = text[^1] switch
        {
            's' => TimeSpan.TicksPerSecond,
            'm' => TimeSpan.TicksPerMinute,
            'h' => TimeSpan.TicksPerHour,
            'd' => TimeSpan.TicksPerDay,
            'w' => 7 * TimeSpan.TicksPerDay,
            _ => 0,
        };
        // The maximum of five digits of weeks fits in a long.
        return unit > 0 && text.Length is >= 3 and <= 7 && Whole(text[1..^1]) is { } count ? now.UtcTicks - (count * unit) : null;
    }
}
