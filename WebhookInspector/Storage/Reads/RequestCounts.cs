using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Reads;

/// <summary>
/// How many requests each endpoint has, by verdict, without counting them all each time: what came since is added, and only what was changed or removed makes for a new
/// count. While retention removes, the numbers are those of its beginning.
/// </summary>
public sealed class RequestCounts : IDisposable
{
    private readonly InspectorDbFactory databases;
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly IDisposable subscription;
    private Dictionary<(string EndpointId, Verdict Verdict), long> counts = [];
    private long upTo;
    private int changes = 1, counted;

    public RequestCounts(InspectorDbFactory databases, LiveFeed feed)
    {
        this.databases = databases;
        subscription = feed.Subscribe(signal =>
        {
            if (signal.Topic is LiveTopic.RequestChanged or LiveTopic.EndpointChanged)
                Interlocked.Increment(ref changes);
        });
    }

    /// <param name="endpointId">Null: of all.</param>
    public async Task<long> TotalAsync(string? endpointId, CancellationToken ct) =>
        (await ReadAsync(ct)).Where(c => endpointId is null || c.Key.EndpointId == endpointId).Sum(c => c.Value);

    public async Task<IReadOnlyDictionary<(string EndpointId, Verdict Verdict), long>> ReadAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            // Noted before the count: what changes during it makes for another.
            var now = Volatile.Read(ref changes);
            await using var db = databases.Read();
            var from = now == counted ? upTo : 0;
            // All are read out of an index alone; what is new by its key, which SQLite takes for grouping only where there is an order and a limit.
            var some = from == 0 ? db.Requests : db.Requests.Where(r => r.Sequence > from).OrderBy(r => r.Sequence).Take(int.MaxValue);
            var added = await some.GroupBy(r => new { r.EndpointId, r.Verdict })
                .Select(g => new { g.Key.EndpointId, g.Key.Verdict, Count = g.LongCount(), Last = g.Max(r => r.Sequence) }).ToListAsync(ct);
            // A new one each time: readers go on with theirs.
            var sum = from == 0 ? [] : new Dictionary<(string EndpointId, Verdict Verdict), long>(counts);
            foreach (var part in added)
                sum[(part.EndpointId, part.Verdict)] = sum.GetValueOrDefault((part.EndpointId, part.Verdict)) + part.Count;
            (counts, upTo, counted) = (sum, added.Select(p => p.Last).Append(from).Max(), now);
            return sum;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        subscription.Dispose();
        turn.Dispose();
    }
}
