namespace WebhookInspector.Storage.Captures;

/// <summary>
/// Detects a high capture rate (more than 300 a second). Background work (index, shapes, pages) then slows down to leave resources to
/// captures.
/// </summary>
public sealed class CapturePressure(TimeProvider time)
{
    private const double PerSecond = 300;

    /// <summary>
    /// Threshold that a backlog does not reach: captures held up for half a second and then committed at once, at two hundred a second,
    /// stay below it.
    /// </summary>
    private const double Many = 100;

    /// <summary>Time after the last capture when the high rate counts as over, a quarter of a second, however many captures came.</summary>
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

    /// <param name="batch">Number of captures in one commit.</param>
    internal void Note(int batch)
    {
        lock (gate)
            (level, noted) = (Math.Min(Level() + batch, Most), time.GetTimestamp());
    }

    /// <summary>
    /// Pauses after a step of background work for as long as the step took, up to the longest pause; at a high capture rate, always for the
    /// longest pause, which allows at most two steps a second.
    /// </summary>
    public Task PauseAsync(TimeSpan took, CancellationToken ct) => Task.Delay(took < LongestPause && !IsHigh ? took : LongestPause, ct);

    // The level rises with each capture and drains at that rate.
    private double Level() => Math.Max(0, level - (time.GetElapsedTime(noted).TotalSeconds * PerSecond));
}
