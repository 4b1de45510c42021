using System.Collections.Concurrent;
using WebhookInspector.Hover.Flow;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Work;

/// <summary>Resumes interrupted work at startup, then processes the queue, in the background.</summary>
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
                // In parallel: a call that hangs delays only its own webhook.
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
            // The database closes after this service, so writes in progress still finish.
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
            // The next start resumes it.
        }
        catch (Exception fault)
        {
            LogFailure(logger, fault, id);
            await TakeUpAsync(id, AfterFailure, ct);
        }
    }

    /// <summary>
    /// After a failure on our side (such as a full disk) the state is as after a start: the outcome of the call is unknown.
    /// </summary>
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

    [LoggerMessage(4001, LogLevel.Error, "A step of Hover webhook {Id} failed; retrying in ten seconds")]
    private static partial void LogFailure(ILogger logger, Exception fault, string id);
}
