using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows.Health;

namespace WebhookInspector.Storage.Tallies;

/// <summary>
/// Counts refused requests without a write for each: a flood of refused requests must not become a flood of writes. Counts are kept in
/// memory by reason, endpoint and address, and stored every few seconds; a crash loses only the latest.
/// </summary>
internal sealed class RefusalLog(WriteGate gate, InspectorMetrics metrics, LiveFeed feed, TimeProvider time)
{
    /// <summary>The maximum number of addresses per write. Further ones are counted together.</summary>
    private const int MaxKeys = 200;

    /// <summary>The maximum number of rows; the oldest are removed.</summary>
    private const int MaxRows = 500;

    /// <summary>Refusals within this time share one record.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(10);

    private readonly Lock turn = new();
    private Dictionary<Key, Sum> waiting = [];

    /// <summary>Counts a refusal, without waiting.</summary>
    /// <param name="detail">A text of the program, one of a limited number: nothing that the sender wrote.</param>
    /// <param name="firstBytes">Makes what is kept of the first of them: what the sender wrote, without what has to be hidden.</param>
    public void Add(TallyKind why, string? endpointId, string? address, string detail = "", Func<byte[]>? firstBytes = null)
    {
        metrics.Refused(why);
        Put(new Key(why, endpointId, address, detail), new Sum(time.GetUtcNow(), time.GetUtcNow(), 1), firstBytes);
    }

    /// <summary>Stores the counts in the database.</summary>
    internal async Task FlushAsync(CancellationToken ct)
    {
        Dictionary<Key, Sum> taken;
        lock (turn)
        {
            (taken, waiting) = (waiting, []);
        }

        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            await gate.WriteAsync((db, token) => SaveAsync(db, taken, token), ct);
        }
        catch
        {
            // The disk may be full: they are stored at the next attempt.
            foreach (var (key, sum) in taken)
                Put(key, sum);
            throw;
        }

        feed.Notify(new LiveSignal(LiveTopic.HealthChanged, null));
    }

    private void Put(Key key, Sum sum, Func<byte[]>? firstBytes = null)
    {
        lock (turn)
        {
            if (waiting.Count >= MaxKeys && !waiting.ContainsKey(key))
                key = key with { Address = null };
            waiting[key] = waiting.TryGetValue(key, out var before)
                ? before.With(sum)
                : sum with
                {
                    FirstBytes = sum.FirstBytes ?? firstBytes?.Invoke(),
                };
        }
    }

    private static async Task<bool> SaveAsync(InspectorDb db, Dictionary<Key, Sum> taken, CancellationToken ct)
    {
        foreach (var (key, sum) in taken)
        {
            await TallyStore.AddAsync(db, key.Why, key.EndpointId, sum.Count, sum.Last, ct);
            var recent = (sum.First - Together).UtcTicks;
            if (
                await db
                    .Refusals.Where(r =>
                        r.Kind == key.Why
                        && r.EndpointId == key.EndpointId
                        && r.Address == key.Address
                        && r.Detail == key.Detail
                        && r.LastAt >= recent
                    )
                    .OrderByDescending(r => r.LastAt)
                    .FirstOrDefaultAsync(ct) is
                { } row
            )
            {
                row.Count += sum.Count;
                row.LastAt = sum.Last.UtcTicks;
            }
            else
            {
                db.Add(
                    new RefusalRow
                    {
                        Kind = key.Why,
                        EndpointId = key.EndpointId,
                        Address = key.Address,
                        Detail = key.Detail,
                        FirstAt = sum.First.UtcTicks,
                        LastAt = sum.Last.UtcTicks,
                        Count = sum.Count,
                        FirstBytes = sum.FirstBytes,
                    }
                );
            }

            await db.SaveChangesAsync(ct);
        }

        var kept = db.Refusals.OrderByDescending(r => r.LastAt).Take(MaxRows).Select(r => r.Id);
        await db.Refusals.Where(r => !kept.Contains(r.Id)).ExecuteDeleteAsync(ct);
        return true;
    }

    private readonly record struct Key(TallyKind Why, string? EndpointId, string? Address, string Detail);

    private readonly record struct Sum(DateTimeOffset First, DateTimeOffset Last, long Count, byte[]? FirstBytes = null)
    {
        public Sum With(Sum later) =>
            new(First < later.First ? First : later.First, Last > later.Last ? Last : later.Last, Count + later.Count, FirstBytes);
    }
}
