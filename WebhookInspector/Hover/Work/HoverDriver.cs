using System.Collections.Concurrent;
using WebhookInspector.Hover.Flow;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Work;

/// <summary>Works behind every page: takes up at the start what a stop broke off, then does what comes.</summary>
internal sealed partial class HoverDriver(
    HoverLedger ledger,
    HoverStore store,
    HoverWorker worker,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<HoverDriver> logger
) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Task, bool> underWay = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        foreach (var webhook in await store.ListAsync(endpointId: null, stoppingToken))
            await TakeUpAsync(webhook.Id, TimeSpan.Zero, stoppingToken);
        try
        {
            await foreach (var (id, effect) in ledger.Effects.ReadAllAsync(stoppingToken))
            {
                // Side by side: a Hover that hangs holds up one webhook alone.
                var work = RunAsync(id, effect, stoppingToken);
                underWay[work] = true;
                _ = work.ContinueWith(
                    done => underWay.TryRemove(done, out _),
                    CancellationToken.None,
                    TaskContinuationOptions.ExecuteSynchronously,
                    TaskScheduler.Default
                );
            }
        }
        finally
        {
            // The database closes after this service: what is being written still gets there.
            await Task.WhenAll(underWay.Keys);
        }
    }

    private async Task RunAsync(string id, HoverEffect effect, CancellationToken ct)
    {
        await Task.Yield();
        try
        {
            await worker.RunAsync(id, effect, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The next start takes it up.
        }
        catch (Exception fault)
        {
            LogFailure(logger, fault, id);
            await TakeUpAsync(id, AfterFailure, ct);
        }
    }

    /// <summary>After trouble of our own (the disk is full) it is as after a start: nothing is known of the call.</summary>
    private async Task TakeUpAsync(string id, TimeSpan delay, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(delay, time, ct);
                await ledger.ApplyAsync(id, new HoverEvent.Resumed(), ct);
                return;
            }
            catch (Exception fault) when (fault is StorageUnavailableException or OperationCanceledException)
            {
                delay = AfterFailure;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A step of the Hover webhook {Id} broke off; it is taken up again in ten seconds")]
    private static partial void LogFailure(ILogger logger, Exception fault, string id);
}
