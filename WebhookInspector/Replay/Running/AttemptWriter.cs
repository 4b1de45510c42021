using System.Threading.Channels;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Running;

/// <summary>
/// Stores a run's attempts, several in one transaction, while further ones are sent. Buffers only a few, so that a slow disk slows the run
/// down.
/// </summary>
internal sealed class AttemptWriter
{
    private const int MaxWaiting = 200;

    /// <summary>The pause between two transactions, so that captures get their turn and pages are not notified too often.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Channel<NewAttempt> waiting = Channel.CreateBounded<NewAttempt>(
        new BoundedChannelOptions(MaxWaiting) { SingleReader = true }
    );
    private readonly Task writing;

    public AttemptWriter(ReplayStore store, string runId, TimeProvider time) => writing = WriteAsync(store, runId, time);

    public async Task AddAsync(NewAttempt attempt)
    {
        if (!waiting.Writer.TryWrite(attempt))
            await waiting.Writer.WriteAsync(attempt);
    }

    /// <summary>Completes when everything is stored. A failure is thrown here, and by <see cref="AddAsync"/>.</summary>
    public Task CompleteAsync()
    {
        waiting.Writer.TryComplete();
        return writing;
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
