using System.Globalization;
using System.Text.RegularExpressions;

namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>
/// Rewrites a string that Newtonsoft.Json reads as a date: trailing zeros of the fraction are removed, and a time with an offset is
/// converted to local time. The program's clock is assumed to use UTC, as most servers do.
/// </summary>
internal static partial class NewtonsoftDates
{
    private const int TickDigits = 7;

    public static string Rewrite(string text)
    {
        if (text.StartsWith("/Date(", StringComparison.Ordinal) && text.EndsWith(")/", StringComparison.Ordinal))
            return Microsoft(text) ?? text;
        return text.Length is >= 19 and <= 40 && char.IsAsciiDigit(text[0]) && text[10] == 'T' ? Iso(text) ?? text : text;
    }

    private static string? Iso(string text)
    {
        var match = IsoPattern().Match(text);
        if (!match.Success || Time(match) is not { } time)
            return null;
        var zone = match.Groups["zone"].Value;
        if (zone is "" or "Z" or "z")
            return Written(time) + zone.ToUpperInvariant();
        var offset = new TimeSpan(Number(match, "zh"), match.Groups["zm"].Success ? Number(match, "zm") : 0, 0) * (zone[0] == '-' ? 1 : -1);
        var ticks = Math.Clamp(time.Ticks + offset.Ticks, 0, DateTime.MaxValue.Ticks);
        return Written(new DateTime(ticks)) + "+00:00";
    }

    private static DateTime? Time(Match match)
    {
        var midnight = Number(match, "h") == 24;
        var text = midnight ? match.Groups["date"].Value + "T00:00:00" : match.Groups["time"].Value;
        if (!DateTime.TryParseExact(text, "s", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return null;
        if (
            midnight
            && (
                match.Groups["rest"].Value != ":00:00"
                || match.Groups["fraction"].Value.Trim('0').Length > 0
                || time.Date == DateTime.MaxValue.Date
            )
        )
            return null;
        var fraction = match.Groups["fraction"].Value.PadRight(TickDigits, '0');
        return time.AddDays(midnight ? 1 : 0).AddTicks(long.Parse(fraction, CultureInfo.InvariantCulture));
    }

    private static string? Microsoft(string text)
    {
        var match = MicrosoftPattern().Match(text);
        if (
            !match.Success
            || !long.TryParse(match.Groups["ms"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ms)
            || Math.Abs(ms) > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
        )
        {
            return null;
        }

        var time = DateTime.UnixEpoch.AddMilliseconds(ms);
        return Written(time) + (match.Groups["zone"].Success ? "+00:00" : "Z");
    }

    private static string Written(DateTime time) => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<time>(?<date>\d{4}-\d\d-\d\d)T(?<h>\d\d)(?<rest>:\d\d:\d\d))"
            + @"(\.(?<fraction>\d{1,7}))?(?<zone>|[Zz]|[+-](?<zh>\d\d)(:?(?<zm>\d\d))?)\z",
        RegexOptions.ECMAScript | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"^/Date\((?<ms>-?\d+)(?<zone>[+-]\d{4})?\)/\z", RegexOptions.ECMAScript | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MicrosoftPattern();
}
