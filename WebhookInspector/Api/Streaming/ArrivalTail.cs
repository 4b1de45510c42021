using System.Diagnostics;
using Nito.AsyncEx;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Streaming;

/// <summary>The newest arrivals, read once for all streams: 200 streams share one list, instead of each reading the database.</summary>
internal sealed class ArrivalTail : IDisposable
{
    private const int Step = 200;
    private const int Kept = 1_000;

    /// <summary>Arrivals within this time are read together.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(50);

    private readonly RequestStore store;
    private readonly IDisposable subscription;
    private readonly AsyncLock turn = new();
    private volatile Part newest = new([], 0, 0);
    private long heard,
        read = -1,
        readAt;

    /// <remarks>Created before any stream, so that it is notified of an arrival before the streams that then ask for it.</remarks>
    public ArrivalTail(RequestStore store, LiveFeed feed)
    {
        this.store = store;
        subscription = feed.Subscribe(signal =>
        {
            if (signal.Topic == LiveTopic.RequestCaptured)
                Interlocked.Increment(ref heard);
            else if (signal.Topic == LiveTopic.RequestChanged)
                newest = new([], newest.UpTo, newest.UpTo);
        });
    }

    /// <returns>Every arrival after <paramref name="sequence"/>, oldest first; null when the list does not go back that far.</returns>
    public async Task<IReadOnlyList<RequestSummary>?> AfterAsync(long sequence, CancellationToken ct)
    {
        var needed = Interlocked.Read(ref heard);
        if (Interlocked.Read(ref read) < needed)
        {
            await ReadAsync(needed, sequence, ct);
        }

        var part = newest;
        return sequence < part.After ? null : [.. part.Items.SkipWhile(r => r.Sequence <= sequence)];
    }

    public void Dispose() => subscription.Dispose();

    private async Task ReadAsync(long needed, long sequence, CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        if (Interlocked.Read(ref read) >= needed)
        {
            return;
        }

        if (Together - Stopwatch.GetElapsedTime(readAt) is { Ticks: > 0 } early)
        {
            await Task.Delay(early, ct);
        }

        var before = Interlocked.Read(ref heard);
        var part = newest;
        var from = part.UpTo == 0 ? sequence : part.UpTo;
        var came = await store.ArrivalsAsync(RequestQuery.All, from, Step, ct);
        Append(part, from, came);
        readAt = Stopwatch.GetTimestamp();
        // Only once there was nothing more: else the next one reads on.
        Interlocked.Exchange(ref read, came.LookedAt < Step ? before : read);
    }

    private void Append(Part part, long from, Arrivals came)
    {
        // Something was changed or removed meanwhile, so what was read before is discarded.
        var (kept, after) = ReferenceEquals(part, newest) && part.UpTo > 0 ? (part.Items, part.After) : ([], from);
        IReadOnlyList<RequestSummary> items = [.. kept, .. came.Items];
        var surplus = Math.Max(0, items.Count - Kept);
        newest =
            surplus == 0 ? new(items, after, came.Position) : new([.. items.Skip(surplus)], items[surplus - 1].Sequence, came.Position);
    }

    /// <param name="After">The list holds everything between this sequence and <paramref name="UpTo"/>.</param>
    private sealed record Part(IReadOnlyList<RequestSummary> Items, long After, long UpTo);
}
