using System.Diagnostics;

namespace WebhookInspector.Storage;

/// <summary>Whether captures come fast: more than 300 a second. What follows behind them (index, shapes) then leaves them the machine.</summary>
public sealed class CapturePressure
{
    private const int Many = 60;

    /// <summary>Long enough that what was held up for a moment does not look like many.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Lasting = TimeSpan.FromMilliseconds(250), LongestPause = TimeSpan.FromMilliseconds(500);

    private long latest, windowStart;
    private int inWindow;

    public bool IsHigh => Volatile.Read(ref latest) is > 0 and var at && Stopwatch.GetElapsedTime(at) < Lasting;

    /// <summary>The writer alone calls it.</summary>
    /// <param name="batch">Captures in one commit.</param>
    internal void Note(int batch)
    {
        var now = Stopwatch.GetTimestamp();
        (windowStart, inWindow) = Stopwatch.GetElapsedTime(windowStart, now) > Window ? (now, batch) : (windowStart, inWindow + batch);
        if (inWindow >= Many)
            Volatile.Write(ref latest, now);
    }

    /// <summary>After a step of work that can wait: as long again belongs to the captures, and while they come fast all but two steps a second.</summary>
    public Task PauseAsync(TimeSpan took, CancellationToken ct) => Task.Delay(took < LongestPause && !IsHigh ? took : LongestPause, ct);
}
