using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

/// <summary>Sums up requests by endpoint, verdict and time; each statement reads indexes alone, but for the last request of each endpoint.</summary>
internal static class ActivityReader
{
    /// <summary>More would be no chart; it also bounds what a caller can ask for.</summary>
    private const int MaxBuckets = 10_000;

    public static async Task<IReadOnlyDictionary<string, EndpointActivity>> ReadAsync(
        InspectorDb db, DateTimeOffset since, TimeSpan bucket, DateTimeOffset now, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(bucket, TimeSpan.Zero);
        var bucketCount = now < since ? 0 : (now - since).Ticks / bucket.Ticks + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bucketCount, MaxBuckets, nameof(bucket));

        var ids = await db.Endpoints.Where(e => !e.Removed).Select(e => e.Id).ToListAsync(ct);
        var totals = (await db.Requests.GroupBy(r => new { r.EndpointId, r.Verdict })
            .Select(g => new { g.Key.EndpointId, g.Key.Verdict, Count = g.LongCount() }).ToListAsync(ct)).ToLookup(t => t.EndpointId);
        var newest = await db.Endpoints
            .Select(e => db.Requests.Where(r => r.EndpointId == e.Id).Max(r => (long?)r.Sequence)).Where(s => s != null).ToListAsync(ct);
        var last = (await db.Requests.Where(r => newest.Contains(r.Sequence)).Select(RequestShapes.Summary).ToListAsync(ct)).ToDictionary(s => s.EndpointId);
        var arrivals = (await ArrivalsAsync(db, since.UtcTicks, bucket.Ticks, ct)).ToLookup(a => (a.EndpointId, a.Bucket));

        return ids.ToDictionary(id => id, id =>
        {
            var byVerdict = totals[id].ToDictionary(t => t.Verdict, t => t.Count);
            var buckets = Enumerable.Range(0, (int)bucketCount)
                .Select(i => new ActivityBucket(since.ToUniversalTime() + (i * bucket), arrivals[(id, i)].ToDictionary(a => a.Verdict, a => a.Count)));
            return new EndpointActivity(byVerdict.Values.Sum(), byVerdict, last.GetValueOrDefault(id), [.. buckets]);
        });
    }

    private static Task<List<Arrivals>> ArrivalsAsync(InspectorDb db, long since, long bucket, CancellationToken ct) =>
        db.Requests.Where(r => r.ReceivedAt >= since)
            .GroupBy(r => new { r.EndpointId, r.Verdict, Bucket = (r.ReceivedAt - since) / bucket })
            .Select(g => new Arrivals(g.Key.EndpointId, g.Key.Verdict, g.Key.Bucket, g.LongCount())).ToListAsync(ct);

    private sealed record Arrivals(string EndpointId, Verdict Verdict, long Bucket, long Count);
}
