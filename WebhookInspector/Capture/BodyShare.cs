namespace WebhookInspector.Capture;

/// <summary>The part of the <see cref="BodyBudget"/> that one capture holds until it is stored.</summary>
internal sealed class BodyShare(BodyBudget budget, Action cutOff) : IDisposable
{
    private long taken,
        progress;
    private readonly Lock turn = new();
    private bool isRead;

    public bool HasRoomFor(long announced) => budget.HasRoomFor(announced);

    /// <summary>Takes what the body needs beyond what it holds already.</summary>
    /// <param name="bytes">The memory that the body takes in all.</param>
    /// <returns>False when the budget has no room for it: the share is unchanged.</returns>
    public bool TryHold(long bytes)
    {
        var more = bytes - taken;
        if (more <= 0)
            return true;
        if (!budget.TryTake(this, more, bytes))
            return false;
        taken = bytes;
        // A body is never cut off in the interval in which it became large.
        if (bytes - more <= BodyBudget.SmallBytes)
            Interlocked.Add(ref progress, int.MaxValue);
        return true;
    }

    public void Progressed(long bytes) => Interlocked.Add(ref progress, bytes);

    /// <summary>Joins a body that has been read: from now on it is not cut off.</summary>
    public Task<ReadOnlyMemory<byte>> JoinAsync(BodyBuffer body)
    {
        EndReading();
        return body.IsJoined ? Task.FromResult(body.Join()) : budget.InTurnAsync(body.Count, body.Join);
    }

    public void Dispose()
    {
        EndReading();
        budget.Return(this, Interlocked.Exchange(ref taken, 0));
    }

    internal long TakeProgress() => Interlocked.Exchange(ref progress, 0);

    internal void CutOff()
    {
        // The connection's next request must not be cut off in place of this one.
        lock (turn)
        {
            if (!isRead)
                cutOff();
        }
    }

    private void EndReading()
    {
        lock (turn)
            isRead = true;
    }
}
