using System.Diagnostics;

namespace WebhookInspector.Storage.Removal;

/// <summary>Times a step of background work that keeps captures from the writer. The machine's own clock, not the program's: what it measures is the disk.</summary>
internal sealed class BackgroundThrottle
{
    /// <summary>A step that took longer than this was held up by something that a pause doesn't mend.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(200);

    private long start = Stopwatch.GetTimestamp();

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(start);

    /// <summary>To be called inside the gate: the wait for it is not the step's.</summary>
    public void Restart() => start = Stopwatch.GetTimestamp();

    /// <summary>Half of the time belongs to the captures.</summary>
    public static Task PauseAsync(TimeSpan took, CancellationToken ct) => Task.Delay(took < LongestPause ? took : LongestPause, ct);
}
