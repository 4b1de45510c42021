using System.Globalization;

namespace WebhookInspector.Requests.Query;

/// <summary>
/// Turns the days and clock times of a query into moments, as its reader means them: in the reader's time zone. Stored queries, and those
/// of the API, are read in UTC.
/// </summary>
public static class ReaderDays
{
    private const string Moment = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private static readonly string[] ClockTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <returns>The same query when it names no day and no time without an offset.</returns>
    public static QueryNode Of(QueryNode node, TimeZoneInfo zone, DateTimeOffset now) =>
        node switch
        {
            AndNode and => Changed(and.Parts, zone, now) is { } parts ? new AndNode([.. parts]) : and,
            OrNode or => Changed(or.Parts, zone, now) is { } parts ? new OrNode([.. parts]) : or,
            NotNode not => Of(not.Inner, zone, now) is var inner && inner != not.Inner ? new NotNode(inner) : not,
            TermNode { Field: QueryField.Received, Value: Comparison comparison } term => Of(term, comparison, zone, now),
            _ => node,
        };

    private static IReadOnlyList<QueryNode>? Changed(IReadOnlyList<QueryNode> parts, TimeZoneInfo zone, DateTimeOffset now)
    {
        var read = parts.Select(p => Of(p, zone, now)).ToList();
        return read.SequenceEqual(parts) ? null : read;
    }

    private static TermNode Of(TermNode term, Comparison comparison, TimeZoneInfo zone, DateTimeOffset now)
    {
        var (low, high) = (Interval(comparison.Low, zone, now), Interval(comparison.High ?? comparison.Low, zone, now));
        if (low is null && high is null)
            return term;
        // The end that a sign or a range means; a range contains both of its ends.
        var (from, to) = (low?.First ?? comparison.Low, high?.Last ?? comparison.High ?? comparison.Low);
        return term with
        {
            Value = comparison.Operator switch
            {
                CompareOperator.Equal or CompareOperator.Range => new Comparison(CompareOperator.Range, from, to),
                CompareOperator.Greater or CompareOperator.LessOrEqual => comparison with { Low = low!.Value.Last },
                _ => comparison with { Low = from },
            },
        };
    }

    private static (string First, string Last)? Interval(string text, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (text == "today")
            return Day(TimeZoneInfo.ConvertTime(now, zone).Date, zone);
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.Year is 1 or 9999 ? null : Day(day, zone);
        if (DateTime.TryParseExact(text.ToUpperInvariant(), ClockTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock))
            return Written(Utc(clock, zone)) is var moment ? (moment, moment) : null;
        return null;
    }

    private static (string First, string Last) Day(DateTime day, TimeZoneInfo zone) =>
        (Written(Utc(day, zone)), Written(Utc(day.AddDays(1), zone).AddTicks(-1)));

    private static DateTime Utc(DateTime local, TimeZoneInfo zone)
    {
        // Where clocks are set forward, the hour that is left out begins when the next one does.
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        return TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), zone);
    }

    private static string Written(DateTime utc) => utc.ToString(Moment, CultureInfo.InvariantCulture);
}
