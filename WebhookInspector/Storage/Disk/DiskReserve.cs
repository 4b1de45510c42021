using Microsoft.Extensions.Options;
using WebhookInspector.Live;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Removal;

namespace WebhookInspector.Storage.Disk;

/// <summary>
/// Detects that the free disk space is below the reserve, so that nothing more is captured. Called for every capture, so it measures at
/// most once a second.
/// </summary>
public sealed partial class DiskReserve(
    DataDirectory directory,
    IOptions<RetentionOptions> options,
    LiveFeed feed,
    TimeProvider time,
    ILogger<DiskReserve> logger
)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock turn = new();
    private DateTimeOffset measuredAt = DateTimeOffset.MinValue;
    private bool reached;

    /// <summary>Free bytes available to this user; null when the file system does not report them. Replaced by tests.</summary>
    internal Func<long?> Measure { get; set; } = () => FreeAt(directory.Root);

    public bool IsReached()
    {
        lock (turn)
        {
            // Compared in both directions; otherwise the old measurement would be kept after the clock is set back.
            if ((time.GetUtcNow() - measuredAt).Duration() < Interval)
            {
                return reached;
            }

            measuredAt = time.GetUtcNow();
            var now = options.Value.ReserveBytes > 0 && Measure() < options.Value.ReserveBytes;
            if (now == reached)
            {
                return reached;
            }

            reached = now;
        }

        Tell();
        return reached;
    }

    private void Tell()
    {
        if (reached)
            LogReached(logger, options.Value.ReserveBytes);
        else
            LogRecovered(logger);
        feed.Notify(new LiveSignal(LiveTopic.HealthChanged, null));
    }

    private static long? FreeAt(string path)
    {
        try
        {
            return new DriveInfo(path).AvailableFreeSpace;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LoggerMessage(
        1007,
        LogLevel.Error,
        "Less than {Reserve} bytes are free on the disk (Inspector:Retention:ReserveBytes): captures are answered 503 until there is more"
    )]
    private static partial void LogReached(ILogger logger, long reserve);

    [LoggerMessage(1008, LogLevel.Information, "Enough disk space is free again: captures are accepted")]
    private static partial void LogRecovered(ILogger logger);
}
