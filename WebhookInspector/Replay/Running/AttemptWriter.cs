using System.Threading.Channels;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Running;

/// <summary>
/// Stores a run's attempts, several in one transaction, while further ones are sent: each before it is sent, and again with its outcome.
/// Buffers only a few, so that a slow disk slows the run down.
/// </summary>
internal sealed class AttemptWriter
{
    private const int MaxWaiting = 200;

    /// <summary>The pause between two transactions, so that captures get their turn and pages are not notified too often.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Channel<NewAttempt> waiting = Channel.CreateBounded<NewAttempt>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true }
    );
    private readonly Channel<(NewAttempt Attempt, TaskCompletionSource<long> Number)> beginning = Channel.CreateUnbounded<(
        NewAttempt,
        TaskCompletionSource<long>
    )>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task writing;
    private readonly Task beginningAll;

    public AttemptWriter(ReplayStore store, string runId, TimeProvider time)
    {
        writing = WriteAsync(store, runId, time);
        beginningAll = BeginAllAsync(store, runId);
    }

    /// <summary>Stores an attempt that is about to be sent. All that wait are stored in one transaction, without a pause.</summary>
    /// <returns>The number that it is stored under.</returns>
    public Task<long> BeginAsync(NewAttempt attempt)
    {
        var number = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        beginning.Writer.TryWrite((attempt, number));
        return number.Task;
    }

    public async Task AddAsync(NewAttempt attempt)
    {
        if (!waiting.Writer.TryWrite(attempt))
            await waiting.Writer.WriteAsync(attempt);
    }

    /// <summary>Completes when everything is stored. A failure is thrown here, and by <see cref="AddAsync"/>.</summary>
    public async Task CompleteAsync()
    {
        beginning.Writer.TryComplete();
        waiting.Writer.TryComplete();
        await beginningAll;
        await writing;
    }

    private async Task BeginAllAsync(ReplayStore store, string runId)
    {
        while (await beginning.Reader.WaitToReadAsync())
        {
            var some = new List<(NewAttempt Attempt, TaskCompletionSource<long> Number)>();
            while (some.Count < MaxWaiting && beginning.Reader.TryRead(out var one))
                some.Add(one);
            try
            {
                var numbers = await store.BeginAttemptsAsync(runId, [.. some.Select(s => s.Attempt)], CancellationToken.None);
                for (var i = 0; i < some.Count; i++)
                    some[i].Number.SetResult(numbers[i]);
            }
            catch (Exception fault)
            {
                // What could not be stored is not sent: the run breaks off.
                some.ForEach(s => s.Number.SetException(fault));
            }
        }
    }

    private async Task WriteAsync(ReplayStore store, string runId, TimeProvider time)
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync())
            {
                var some = new List<NewAttempt>();
                while (some.Count < MaxWaiting && waiting.Reader.TryRead(out var attempt))
                    some.Add(attempt);
                // What was sent must be stored, even if the run was cancelled.
                await store.AddAttemptsAsync(runId, some, CancellationToken.None);
                await Task.WhenAny(waiting.Reader.Completion, Task.Delay(Pause, time));
            }
        }
        catch (Exception fault)
        {
            waiting.Writer.TryComplete(fault);
            throw;
        }
    }
}
