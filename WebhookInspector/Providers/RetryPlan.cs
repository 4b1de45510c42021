namespace WebhookInspector.Providers;

/// <summary>The times at which the provider's published schedule repeats a failed delivery.</summary>
/// <param name="Moments">When each attempt after the first is due; empty when no individual times are published.</param>
/// <param name="End">The time from the first attempt until the provider gives up; null when not published.</param>
/// <param name="Reading">How the schedule's words are read; null where they allow one reading alone.</param>
/// <param name="Other">The reading that is as possible, until an attempt was seen that decides; null otherwise.</param>
public sealed record RetryPlan(IReadOnlyList<RetryMoment> Moments, TimeSpan? End, RetryReading? Reading = null, RetryReading? Other = null)
{
    // If a provider publishes no number of attempts, its growing delays are followed up to this number.
    private const int MaxGrowing = 12;

    /// <summary>"Exponential" without a factor: doubling is what most senders do, and few leave this range.</summary>
    private const double Slowest = 1.5,
        Likely = 2,
        Fastest = 3;

    /// <summary>An attempt this far from a reading, in relation to it, does not speak for it: somebody repeated it by hand.</summary>
    private const double MaxDeviation = 0.25;

    /// <param name="seen">Times from the first to each later attempt of an event that was delivered repeatedly; they decide between
    /// readings.</param>
    public static RetryPlan Of(RetrySchedule schedule, IReadOnlyList<TimeSpan>? seen = null)
    {
        if (schedule.Readings.Count > 0)
            return Read(schedule, Decided(schedule.Readings, seen ?? []));
        var end = schedule.TotalSeconds is { } total ? TimeSpan.FromSeconds(total) : (TimeSpan?)null;
        var moments = Published(schedule).TakeWhile(m => !(m.Likely > end)).ToList();
        return new RetryPlan(moments, end ?? (schedule.Attempts is not null && moments.Count > 0 ? moments[^1].Latest : null));
    }

    private static RetryPlan Read(RetrySchedule schedule, RetryReading? decided)
    {
        var reading = decided ?? schedule.Readings[0];
        var moments = reading.AtSeconds.Select(s => RetryMoment.Exactly(TimeSpan.FromSeconds(s))).ToList();
        return new RetryPlan(moments, moments[^1].Likely, reading, decided is null ? schedule.Readings.ElementAtOrDefault(1) : null);
    }

    /// <summary>The reading that an attempt was seen of, at the first attempt where the readings differ.</summary>
    private static RetryReading? Decided(IReadOnlyList<RetryReading> readings, IReadOnlyList<TimeSpan> seen)
    {
        var tells = Enumerable
            .Range(0, readings.Min(r => r.AtSeconds.Count))
            .FirstOrDefault(i => readings.Select(r => r.AtSeconds[i]).Distinct().Count() > 1, -1);
        return tells < 0 || tells >= seen.Count
            ? null
            : readings
                .Select(r => (Reading: r, Deviation: Math.Abs(seen[tells].TotalSeconds - r.AtSeconds[tells]) / r.AtSeconds[tells]))
                .Where(r => r.Deviation <= MaxDeviation)
                .MinBy(r => r.Deviation)
                .Reading;
    }

    private static IEnumerable<RetryMoment> Published(RetrySchedule schedule)
    {
        var at = TimeSpan.Zero;
        foreach (var delay in schedule.DelaysSeconds)
            yield return RetryMoment.Exactly(at += TimeSpan.FromSeconds(delay));
        if (schedule.DelaysSeconds.Count > 0 || schedule.FirstDelaySeconds is not { } first)
            yield break;
        for (var n = 0; n < Math.Min(schedule.Attempts - 1 ?? MaxGrowing, MaxGrowing); n++)
        {
            yield return schedule.Backoff == Backoff.Exponential
                ? new(Grown(first, Slowest, n), Grown(first, Likely, n), Grown(first, Fastest, n))
                : RetryMoment.Exactly(TimeSpan.FromSeconds(first * (n + 1)));
        }
    }

    /// <summary>The sum of the delays up to the n-th, each <paramref name="factor"/> times the one before.</summary>
    private static TimeSpan Grown(int first, double factor, int n) =>
        TimeSpan.FromSeconds(Math.Round(first * (Math.Pow(factor, n + 1) - 1) / (factor - 1)));
}
