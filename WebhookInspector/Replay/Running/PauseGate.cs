namespace WebhookInspector.Replay.Running;

/// <summary>Holds callers back while it is closed.</summary>
internal sealed class PauseGate
{
    private readonly Lock turn = new();
    private TaskCompletionSource? closed;

    public bool IsClosed
    {
        get
        {
            lock (turn)
                return closed is not null;
        }
    }

    public void Close()
    {
        lock (turn)
            closed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public void Open()
    {
        lock (turn)
        {
            closed?.TrySetResult();
            closed = null;
        }
    }

    public Task PassAsync(CancellationToken ct)
    {
        lock (turn)
            return closed?.Task.WaitAsync(ct) ?? Task.CompletedTask;
    }
}
