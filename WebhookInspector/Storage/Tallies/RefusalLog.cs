using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows;

namespace WebhookInspector.Storage.Tallies;

/// <summary>
/// Remembers requests that were refused, without a write for each: a flood that is turned away must not become a flood of writes. They are
/// summed up in memory by
/// reason, endpoint and address, and brought into the database every few seconds; what a crash takes away is no more than these.
/// </summary>
public sealed class RefusalLog(WriteGate gate, InspectorMetrics metrics, LiveFeed feed, TimeProvider time)
{
    /// <summary>Of each write. Further addresses are summed up without a name.</summary>
    private const int MaxKeys = 200;

    /// <summary>Rows kept; the oldest go.</summary>
    private const int MaxRows = 500;

    /// <summary>What follows within this time is one record.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(10);

    private readonly Lock turn = new();
    private Dictionary<Key, Sum> waiting = [];

    /// <summary>Returns at once.</summary>
    /// <param name="detail">Words of the program's own, of a bounded number: nothing that the sender wrote.</param>
    public void Add(TallyKind why, string? endpointId, string? address, string detail = "")
    {
        metrics.Refused(why);
        Put(new Key(why, endpointId, address, detail), new Sum(time.GetUtcNow(), time.GetUtcNow(), 1));
    }

    /// <summary>Brings what was refused into the database.</summary>
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
            // The disk may be full: they wait for the next time.
            foreach (var (key, sum) in taken)
                Put(key, sum);
            throw;
        }

        feed.Notify(new LiveSignal(LiveTopic.HealthChanged, null));
    }

    private void Put(Key key, Sum sum)
    {
        lock (turn)
        {
            if (waiting.Count >= MaxKeys && !waiting.ContainsKey(key))
                key = key with { Address = null };
            waiting[key] = waiting.TryGetValue(key, out var before) ? before.With(sum) : sum;
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

    private readonly record struct Sum(DateTimeOffset First, DateTimeOffset Last, long Count)
    {
        public Sum With(Sum later) =>
            new(First < later.First ? First : later.First, Last > later.Last ? Last : later.Last, Count + later.Count);
    }
}
