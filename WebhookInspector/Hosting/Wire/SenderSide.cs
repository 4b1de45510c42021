namespace WebhookInspector.Hosting.Wire;

/// <summary>
/// Tells the web server of the end of a sender's side of a connection later than it came. Many senders close their side once the request is
/// sent, and still read the answer; the web server would take that for a lost connection, and drop the answer.
/// </summary>
internal sealed class SenderSide : IDisposable
{
    private readonly CancellationTokenSource told = new();
    private readonly Lock turn = new();
    private bool isWatched;

    /// <summary>What the web server takes for the end of the connection.</summary>
    public CancellationToken Told => told.Token;

    public bool IsClosed { get; private set; }

    public void Close()
    {
        lock (turn)
        {
            IsClosed = true;
            if (!isWatched)
                return;
        }

        told.Cancel();
    }

    /// <summary>From now on the end is told at once: what is sent is without end, or waits long.</summary>
    /// <param name="tellsPast">True to tell also of an end that has come before.</param>
    public void Watch(bool tellsPast)
    {
        lock (turn)
        {
            isWatched = tellsPast || !IsClosed;
            if (!isWatched || !IsClosed)
                return;
        }

        told.Cancel();
    }

    public void Unwatch()
    {
        lock (turn)
            isWatched = false;
    }

    public void Dispose() => told.Dispose();
}
