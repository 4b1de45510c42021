using System.Diagnostics;

namespace WebhookInspector.Storage.Removal;

/// <summary>
/// Times a step of background work that blocks captures. Uses the machine's clock, not the program's TimeProvider, because it measures the
/// disk.
/// </summary>
internal sealed class BackgroundThrottle
{
    /// <summary>Longest pause; longer steps count as this long.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    private long start = Stopwatch.GetTimestamp();

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

    /// <summary>Starts the timer; call it inside the write gate, so that the wait for the gate is not counted.</summary>
    public void Restart() => start = Stopwatch.GetTimestamp();

    /// <summary>Pauses for as long as the step took, so that half of the time is left to captures.</summary>
    public static Task PauseAsync(TimeSpan took, CancellationToken ct) => Task.Delay(took < LongestPause ? took : LongestPause, ct);
}
