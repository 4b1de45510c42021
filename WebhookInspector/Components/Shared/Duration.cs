using System.Globalization;

namespace WebhookInspector.Components.Shared;

/// <summary>Formats a duration with at most two units: "31 s", "1 min 34 s", "2 d 3 h".</summary>
public static class Duration
{
    public static string InWords(TimeSpan span)
    {
        var (big, bigUnit, small, smallUnit) = span switch
        {
            { TotalSeconds: < 1 } => ((int)span.TotalMilliseconds, "ms", 0, ""),
            { TotalMinutes: < 1 } => ((int)span.TotalSeconds, "s", 0, ""),
            { TotalHours: < 1 } => ((int)span.TotalMinutes, "min", span.Seconds, "s"),
            { TotalDays: < 1 } => ((int)span.TotalHours, "h", span.Minutes, "min"),
            _ => ((int)span.TotalDays, "d", span.Hours, "h"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{big} {bigUnit}")
            + (small == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {small} {smallUnit}"));
    }
}
