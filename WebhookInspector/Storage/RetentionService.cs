namespace WebhookInspector.Storage;

/// <summary>Runs <see cref="Retention"/> after the start and then every minute.</summary>
internal sealed partial class RetentionService(Retention retention, TimeProvider time, ILogger<RetentionService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                if (await retention.RunAsync(stoppingToken) is > 0 and var removed)
                {
                    LogRemoved(logger, removed);
                }
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailure(logger, fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Retention removed {Count} requests")]
    private static partial void LogRemoved(ILogger logger, long count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Retention failed; it is tried again in a minute")]
    private static partial void LogFailure(ILogger logger, Exception fault);
}
