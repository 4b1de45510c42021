namespace WebhookInspector.Storage.Tallies;

/// <summary>Stores counts of refusals every few seconds, and once more at shutdown.</summary>
internal sealed partial class RefusalService(RefusalLog log, TimeProvider time, ILogger<RefusalService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await FlushAsync(stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken ct)
    {
        await base.StopAsync(ct);
        await FlushAsync(ct);
    }

    private async Task FlushAsync(CancellationToken ct)
    {
        try
        {
            await log.FlushAsync(ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailure(logger, fault);
        }
    }

    [LoggerMessage(1005, LogLevel.Error, "Counts of refused requests were not stored; retrying shortly")]
    private static partial void LogFailure(ILogger logger, Exception fault);
}
