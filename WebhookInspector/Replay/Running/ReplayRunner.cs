using System.Collections.Concurrent;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Running;

/// <summary>Carries out runs. A run that the end of the program cuts off stays "interrupted".</summary>
internal sealed partial class ReplayRunner(ReplaySender sender, ReplayStore store, TimeProvider time, ILogger<ReplayRunner> logger)
    : IHostedService,
        IDisposable
{
    /// <summary>The number of concurrent runs; further ones are queued.</summary>
    private const int MaxAtOnce = 8;

    private readonly ConcurrentDictionary<string, ActiveRun> active = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim slots = new(MaxAtOnce);
    private bool stopping;

    public Task StartAsync(CancellationToken ct) => store.InterruptAsync("The program was stopped while the run was in progress.", ct);

    public async Task StopAsync(CancellationToken ct)
    {
        Volatile.Write(ref stopping, true);
        foreach (var run in active.Values)
            run.End(ReplayState.Interrupted, "The program was stopped while the run was in progress.");
        await Task.WhenAll(active.Values.Select(r => r.Completion)).WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => slots.Dispose();

    /// <param name="run">The run, stored as queued.</param>
    internal void Begin(ActiveRun run)
    {
        active[run.Run.Id] = run;
        run.Completion = Task.Run(() => CarryOutAsync(run));
        if (Volatile.Read(ref stopping))
            run.End(ReplayState.Interrupted, "The program was stopped before the run began.");
    }

    /// <summary>Completes when the run has ended.</summary>
    /// <returns>False when it is not in progress.</returns>
    public async Task<bool> CancelAsync(string id, CancellationToken ct)
    {
        if (!active.TryGetValue(id, out var run))
            return false;
        run.End(ReplayState.Cancelled, "Cancelled.");
        await run.Completion.WaitAsync(ct);
        return true;
    }

    /// <returns>False when it cannot be paused now.</returns>
    public async Task<bool> PauseAsync(string id, CancellationToken ct)
    {
        if (!active.TryGetValue(id, out var run) || !await store.MoveAsync(id, ReplayState.Paused, "Paused.", ct, ReplayState.Running))
            return false;
        run.Pause.Close();
        return true;
    }

    /// <returns>False when it is not paused.</returns>
    public async Task<bool> ResumeAsync(string id, CancellationToken ct)
    {
        if (!active.TryGetValue(id, out var run) || !await store.MoveAsync(id, ReplayState.Running, "Resumed.", ct, ReplayState.Paused))
            return false;
        run.Pause.Open();
        return true;
    }

    private async Task CarryOutAsync(ActiveRun run)
    {
        try
        {
            var (state, reason) = await SendAsync(run);
            await store.MoveAsync(
                run.Run.Id,
                state,
                reason,
                CancellationToken.None,
                ReplayState.Queued,
                ReplayState.Running,
                ReplayState.Paused
            );
        }
        catch (Exception fault)
        {
            LogFailure(logger, fault, run.Run.Id);
            await BreakOffAsync(run.Run.Id, fault);
        }
        finally
        {
            active.TryRemove(run.Run.Id, out _);
            run.Dispose();
        }
    }

    private async Task BreakOffAsync(string id, Exception fault)
    {
        try
        {
            await store.MoveAsync(
                id,
                ReplayState.Interrupted,
                $"Broke off: {fault.Message}",
                CancellationToken.None,
                ReplayState.Queued,
                ReplayState.Running,
                ReplayState.Paused
            );
        }
        catch (StorageUnavailableException)
        {
            // The next start finds the run unfinished, and marks it as interrupted.
        }
    }

    private async Task<(ReplayState State, string Reason)> SendAsync(ActiveRun run)
    {
        if (!await EnterAsync(run))
            return run.Ended!.Value;
        try
        {
            await store.MoveAsync(run.Run.Id, ReplayState.Running, "Started.", CancellationToken.None, ReplayState.Queued);
            var writer = new AttemptWriter(store, run.Run.Id, time);
            try
            {
                await run.SendAllAsync(sender, writer, slots, time);
            }
            finally
            {
                await writer.CompleteAsync();
            }

            return run.Ended ?? (ReplayState.Completed, "Completed.");
        }
        finally
        {
            slots.Release();
        }
    }

    /// <returns>False when it was ended while queued.</returns>
    private async Task<bool> EnterAsync(ActiveRun run)
    {
        try
        {
            await slots.WaitAsync(run.Ending);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(3001, LogLevel.Error, "Replay run {RunId} failed")]
    private static partial void LogFailure(ILogger logger, Exception fault, string runId);
}
