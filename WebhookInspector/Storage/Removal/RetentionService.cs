using WebhookInspector.Storage.Disk;

namespace WebhookInspector.Storage.Removal;

/// <summary>Runs <see cref="Retention"/> after startup and then every minute; the disk budget is checked more often.</summary>
internal sealed partial class RetentionService(
    Retention retention,
    DiskReserve reserve,
    TimeProvider time,
    ILogger<RetentionService> logger
) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BudgetInterval = TimeSpan.FromSeconds(5);

    private DateTimeOffset lastRun = DateTimeOffset.MinValue;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BudgetInterval, time);
        do
        {
            try
            {
                // Checked here because, without captures, nothing else would notice that disk space is available again.
                reserve.IsReached();
                if (await StepAsync(stoppingToken) is > 0 and var removed)
                {
                    LogRemoved(logger, removed);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailure(logger, fault);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private Task<long> StepAsync(CancellationToken ct)
    {
        // Compared in both directions; otherwise a clock that is set back would stop the runs for the same length of time.
        if ((time.GetUtcNow() - lastRun).Duration() < Interval)
        {
            return retention.HoldBudgetAsync(ct);
        }

        lastRun = time.GetUtcNow();
        return retention.RunAsync(ct);
    }

    [LoggerMessage(1011, LogLevel.Information, "Retention removed {Count} requests")]
    private static partial void LogRemoved(ILogger logger, long count);

    [LoggerMessage(1012, LogLevel.Error, "Retention failed; retrying in one minute")]
    private static partial void LogFailure(ILogger logger, Exception fault);
}
