using System.Diagnostics;

namespace WebhookInspector.Storage;

/// <summary>Whether captures come so fast that they share their commits. What follows behind them (index, shapes) then leaves them the machine.</summary>
public sealed class CapturePressure
{
    private const int Many = 4;
    private const int Patience = 9;

    private static readonly TimeSpan Lasting = TimeSpan.FromMilliseconds(250), LongestPause = TimeSpan.FromMilliseconds(500);

    private long latest;

    public bool IsHigh => Volatile.Read(ref latest) is > 0 and var at && Stopwatch.GetElapsedTime(at) < Lasting;

    /// <param name="batch">Captures in one commit.</param>
    internal void Note(int batch)
    {
        if (batch >= Many)
            Volatile.Write(ref latest, Stopwatch.GetTimestamp());
    }

    /// <summary>After a step of work that can wait: as long again belongs to the captures, and nine times as long while they come fast.</summary>
    public Task PauseAsync(TimeSpan took, CancellationToken ct)
    {
        var pause = took * (IsHigh ? Patience : 1);
        return Task.Delay(pause < LongestPause ? pause : LongestPause, ct);
    }
}
