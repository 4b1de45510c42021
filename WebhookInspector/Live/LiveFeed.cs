namespace WebhookInspector.Live;

/// <summary>Notifies subscribers, after the commit, that something changed. Independent of transports and stores.</summary>
public sealed class LiveFeed
{
    private readonly Lock gate = new();
    private Action<LiveSignal>[] handlers = [];

    public int SubscriberCount => Volatile.Read(ref handlers).Length;

    /// <summary>Adds a subscriber. Handlers run on the notifier's thread and must return at once.</summary>
    public IDisposable Subscribe(Action<LiveSignal> handler)
    {
        lock (gate)
        {
            handlers = [.. handlers, handler];
        }

        return new Subscription(this, handler);
    }

    public void Notify(LiveSignal signal)
    {
        foreach (var handler in Volatile.Read(ref handlers))
        {
            handler(signal);
        }
    }

    private void Remove(Action<LiveSignal> handler)
    {
        lock (gate)
        {
            handlers = Array.FindAll(handlers, h => !ReferenceEquals(h, handler));
        }
    }

    private sealed class Subscription(LiveFeed feed, Action<LiveSignal> handler) : IDisposable
    {
        public void Dispose() => feed.Remove(handler);
    }
}
