using System.Runtime.CompilerServices;
using WebhookInspector.Replay.Composing;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Running;

/// <summary>A run in progress.</summary>
internal sealed class ActiveRun(ReplayRun run, IReadOnlyList<string> requestIds, ReplayTarget target, string? secret) : IDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly Lock turn = new();
    private bool isOver;

    public ReplayRun Run => run;

    public PauseGate Pause { get; } = new();

    /// <summary>Completes when the run has ended and everything is stored.</summary>
    public Task Completion { get; set; } = Task.CompletedTask;

    /// <summary>The reason why the run was ended early; null otherwise.</summary>
    public (ReplayState State, string Reason)? Ended { get; private set; }

    public CancellationToken Ending => end.Token;

    public void End(ReplayState state, string reason)
    {
        lock (turn)
        {
            if (isOver)
                return;
            Ended ??= (state, reason);
            end.Cancel();
        }
    }

    public void Dispose()
    {
        lock (turn)
        {
            isOver = true;
            end.Dispose();
        }
    }

    /// <summary>Sends one request after the other, or as many at once as the plan says, started in order.</summary>
    public async Task SendAllAsync(ReplaySender sender, AttemptWriter writer, SemaphoreSlim slots, TimeProvider time)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = run.Plan.Parallelism };
        await Parallel.ForEachAsync(
            PacedAsync(slots, time),
            options,
            async (requestId, _) =>
            {
                if (await sender.SendAsync(run, target, secret, requestId, writer.BeginAsync, Ending) is not { } attempt)
                    return;
                await writer.AddAsync(attempt);
                if (attempt.Attempt.Failed && run.Plan.StopOnFailure)
                    End(
                        ReplayState.Cancelled,
                        $"Stopped at the first failure: {requestId} {attempt.Attempt.Error ?? $"was answered {attempt.Attempt.Status}"}"
                    );
            }
        );
    }

    /// <summary>Yields each id when it is due; ends early when the run does.</summary>
    private async IAsyncEnumerable<string> PacedAsync(
        SemaphoreSlim slots,
        TimeProvider time,
        [EnumeratorCancellation] CancellationToken ct = default
    )
    {
        var next = time.GetTimestamp();
        var interval = run.Plan.RatePerSecond is { } rate ? (long)(time.TimestampFrequency / rate) : 0;
        foreach (var id in requestIds)
        {
            if (!await ReadyAsync(next, slots, time))
                yield break;
            // From now when the run has fallen behind: a pause is not made up for.
            next = Math.Max(next, time.GetTimestamp() - interval) + interval;
            yield return id;
        }
    }

    /// <returns>False when the run has ended.</returns>
    private async Task<bool> ReadyAsync(long next, SemaphoreSlim slots, TimeProvider time)
    {
        try
        {
            if (time.GetElapsedTime(time.GetTimestamp(), next) is { Ticks: > 0 } wait)
                await Task.Delay(wait, time, Ending);
            while (Pause.IsClosed)
            {
                // A waiting request frees its slot.
                slots.Release();
                try
                {
                    await Pause.PassAsync(Ending);
                }
                finally
                {
                    await slots.WaitAsync(CancellationToken.None);
                }
            }

            return !Ending.IsCancellationRequested;
        }
        catch (OperationCanceledException) when (Ending.IsCancellationRequested)
        {
            return false;
        }
    }
}
