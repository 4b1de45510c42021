namespace WebhookInspector.Live;

/// <summary>What changed: a key, never data. Whoever hears it reads the store again.</summary>
public enum LiveTopic
{
    RequestCaptured,
    RequestChanged,
    EndpointChanged,
    HoverChanged,

    /// <summary>Of the program itself: what it refuses, how much disk there is.</summary>
    HealthChanged,
    /// <summary>A run, an attempt or a saved target. Comes many times a second while a run goes on.</summary>
    ReplayChanged,
}

/// <param name="EndpointId">Null when more than one endpoint is concerned.</param>
public readonly record struct LiveSignal(LiveTopic Topic, string? EndpointId);

/// <summary>Tells subscribers, after commit, that something changed. Knows no transport and no store.</summary>
public sealed class LiveFeed
{
    private readonly Lock gate = new();
    private Action<LiveSignal>[] handlers = [];

    public int SubscriberCount => Volatile.Read(ref handlers).Length;

    /// <summary>Handlers run on the notifier's thread and must return at once.</summary>
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
