namespace WebhookInspector.Storage.Captures;

/// <summary>Whether captures come fast: more than 300 a second. What follows behind them (index, shapes, pages) then leaves them the machine.</summary>
public sealed class CapturePressure(TimeProvider time)
{
    private const double PerSecond = 300;

    /// <summary>What was held up for half a second and then comes at once is not many: two hundred a second stay below.</summary>
    private const double Many = 100;

    /// <summary>However many came, a quarter of a second after the last of them it is over.</summary>
    private const double Most = Many + (PerSecond / 4);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private long noted = time.GetTimestamp();
    private double level;

    public bool IsHigh
    {
        get
        {
            lock (gate)
                return Level() >= Many;
        }
    }

    /// <param name="batch">Captures in one commit.</param>
    internal void Note(int batch)
    {
        lock (gate)
            (level, noted) = (Math.Min(Level() + batch, Most), time.GetTimestamp());
    }

    /// <summary>After a step of work that can wait: as long again belongs to the captures, and while they come fast all but two steps a second.</summary>
    public Task PauseAsync(TimeSpan took, CancellationToken ct) => Task.Delay(took < LongestPause && !IsHigh ? took : LongestPause, ct);

    // It fills with what comes and runs out at that pace.
    private double Level() => Math.Max(0, level - (time.GetElapsedTime(noted).TotalSeconds * PerSecond));
}
