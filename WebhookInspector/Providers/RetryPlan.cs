namespace WebhookInspector.Providers;

/// <summary>The times at which the provider's published schedule repeats a failed delivery.</summary>
/// <param name="After">The times from the first attempt to each later one; empty when no individual times are published.</param>
/// <param name="End">The time from the first attempt until the provider gives up; null when not published.</param>
public sealed record RetryPlan(IReadOnlyList<TimeSpan> After, TimeSpan? End)
{
    // If a provider publishes no number of attempts, its doubling delays are followed up to this number.
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
