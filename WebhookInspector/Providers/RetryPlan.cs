namespace WebhookInspector.Providers;

/// <summary>When a provider's published schedule says that a failed delivery comes again.</summary>
/// <param name="After">From the first attempt to each of the next ones; empty where no single times are published.</param>
/// <param name="End">When the provider gives up, counted from the first attempt; null where that is not published.</param>
public sealed record RetryPlan(IReadOnlyList<TimeSpan> After, TimeSpan? End)
{
    // Where a provider publishes no number of attempts, its doubling delays are followed this far.
    private const int MaxDoublings = 12;

    public static RetryPlan Of(RetrySchedule schedule)
    {
        var end = schedule.TotalSeconds is { } total ? TimeSpan.FromSeconds(total) : (TimeSpan?)null;
        var after = new List<TimeSpan>();
        var at = TimeSpan.Zero;
        foreach (var delay in Delays(schedule))
        {
            at += delay;
            if (at > end)
                break;
            after.Add(at);
        }

        return new RetryPlan(after, end ?? (schedule.Attempts is not null && after.Count > 0 ? after[^1] : null));
    }

    private static IEnumerable<TimeSpan> Delays(RetrySchedule schedule)
    {
        if (schedule.DelaysSeconds.Count > 0)
            return schedule.DelaysSeconds.Select(s => TimeSpan.FromSeconds(s));
        if (schedule.FirstDelaySeconds is not { } first)
            return [];
        var retries = Enumerable.Range(0, Math.Min(schedule.Attempts - 1 ?? MaxDoublings, MaxDoublings));
        return retries.Select(n => TimeSpan.FromSeconds(schedule.Backoff == Backoff.Exponential ? first * Math.Pow(2, n) : first));
    }
}
