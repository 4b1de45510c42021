using Microsoft.EntityFrameworkCore;
using Nito.AsyncEx;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Reads;

/// <summary>
/// Counts each endpoint's requests by verdict without a full count each time: new requests are added; only a change or removal
/// causes a new count. While retention runs, the numbers are those from its start.
/// </summary>
public sealed class RequestCounts : IDisposable
{
    private readonly InspectorDbFactory databases;
    private readonly AsyncLock turn = new();
    private readonly IDisposable subscription;
    private Dictionary<(string EndpointId, Verdict Verdict), long> counts = [];
    private long upTo;
    private int changes = 1,
        counted;

    public RequestCounts(InspectorDbFactory databases, LiveFeed feed)
    {
        this.databases = databases;
        subscription = feed.Subscribe(signal =>
        {
            if (signal.Topic is LiveTopic.RequestChanged or LiveTopic.EndpointChanged)
                Interlocked.Increment(ref changes);
        });
    }

    /// <param name="endpointId">The endpoint to count; null for all.</param>
    public async Task<long> TotalAsync(string? endpointId, CancellationToken ct) =>
        (await ReadAsync(ct)).Where(c => endpointId is null || c.Key.EndpointId == endpointId).Sum(c => c.Value);

    public async Task<IReadOnlyDictionary<(string EndpointId, Verdict Verdict), long>> ReadAsync(CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        // Recorded before the count, so that a change during the count causes another one.
        var now = Volatile.Read(ref changes);
        await using var db = databases.Read();
        var from = now == counted ? upTo : 0;
        // All requests are counted with an index alone; new ones by key, which SQLite uses for grouping only with an ORDER BY and a
        // LIMIT.
        var some = from == 0 ? db.Requests : db.Requests.Where(r => r.Sequence > from).OrderBy(r => r.Sequence).Take(int.MaxValue);
        var added = await some.GroupBy(r => new { r.EndpointId, r.Verdict })
            .Select(g => new
            {
                g.Key.EndpointId,
                g.Key.Verdict,
                Count = g.LongCount(),
                Last = g.Max(r => r.Sequence),
            })
            .ToListAsync(ct);
        // Always a new object, because readers may still be using the previous one.
        var sum = from == 0 ? [] : new Dictionary<(string EndpointId, Verdict Verdict), long>(counts);
        foreach (var part in added)
            sum[(part.EndpointId, part.Verdict)] = sum.GetValueOrDefault((part.EndpointId, part.Verdict)) + part.Count;
        (counts, upTo, counted) = (sum, added.Select(p => p.Last).Append(from).Max(), now);
        return sum;
    }

    public void Dispose() => subscription.Dispose();
}
