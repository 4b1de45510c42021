namespace WebhookInspector.Access.People;

/// <summary>
/// Counts guesses by key in a sliding window. A guess counts from its beginning, so that parallel ones can't pass the limit together.
/// </summary>
internal sealed class GuessCount(int most, TimeSpan window, TimeProvider time)
{
    /// <summary>Fewer keys than this are not worth a sweep.</summary>
    private const int FewKeys = 1_000;

    private readonly Lock turn = new();
    private readonly Dictionary<string, List<long>> begun = new(StringComparer.Ordinal);
    private int sweepAt = FewKeys;

    public Guess Begin(string key)
    {
        lock (turn)
        {
            var now = time.GetTimestamp();
            if (begun.Count >= sweepAt)
                Sweep(now);
            if (!begun.TryGetValue(key, out var times))
                begun[key] = times = [];
            DropOld(times, now);
            if (times.Count >= most)
                return new Guess(window - time.GetElapsedTime(times[0], now), isLast: false, static () => { });
            times.Add(now);
            return new Guess(wait: null, times.Count == most, () => Forgive(key, now));
        }
    }

    public void Forget(string key)
    {
        lock (turn)
            begun.Remove(key);
    }

    private void Forgive(string key, long at)
    {
        lock (turn)
        {
            if (begun.TryGetValue(key, out var times))
                times.Remove(at);
        }
    }

    private void Sweep(long now)
    {
        foreach (var (key, times) in begun)
        {
            DropOld(times, now);
            if (times.Count == 0)
                begun.Remove(key);
        }

        sweepAt = Math.Max(FewKeys, begun.Count * 2);
    }

    private void DropOld(List<long> times, long now) => times.RemoveAll(at => time.GetElapsedTime(at, now) >= window);
}
