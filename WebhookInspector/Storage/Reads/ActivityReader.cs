using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Reads;

/// <summary>Counts requests by endpoint, verdict and time. Reads only the indexes, except for the last request of each endpoint.</summary>
internal static class ActivityReader
{
    /// <summary>Maximum number of buckets: more would not be readable as a chart. Also limits the cost of one call.</summary>
    private const int MaxBuckets = 1_000;

    /// <summary>
    /// Counts one range of the index (endpoint_id, verdict, received_at) for each number: grouping by a computed bucket would sort every
    /// row first, 40 times slower.
    /// </summary>
    private static readonly string ArrivalsSql = $$"""
        WITH RECURSIVE bucket (number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM bucket WHERE number + 1 < {2}),
        counted AS MATERIALIZED (
            SELECT e.id AS EndpointId, v.column1 AS Verdict, bucket.number AS Bucket,
                (SELECT COUNT(*) FROM requests AS r WHERE r.endpoint_id = e.id AND r.verdict = v.column1
                    AND r.received_at >= {0} + bucket.number * {1} AND r.received_at < {0} + (bucket.number + 1) * {1}) AS Count
            FROM endpoints AS e, (VALUES {{string.Join(
            ", ",
            Enum.GetValues<Verdict>().Select(v => $"('{KebabCase<Verdict>.Write(v)}')")
        )}}) AS v, bucket
            WHERE NOT e.removed AND e.id IN (SELECT value FROM json_each({3})))
        SELECT * FROM counted WHERE Count > 0
        """;

    public static async Task<IReadOnlyDictionary<string, EndpointActivity>> ReadAsync(
        InspectorDb db,
        IReadOnlyCollection<string>? endpointIds,
        IReadOnlyDictionary<(string EndpointId, Verdict Verdict), long> counts,
        DateTimeOffset since,
        TimeSpan bucket,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(bucket, TimeSpan.Zero);
        var bucketCount = now < since ? 0 : (now - since).Ticks / bucket.Ticks + 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bucketCount, MaxBuckets, nameof(bucket));

        var ids = await db
            .Endpoints.Where(e => !e.Removed && (endpointIds == null || endpointIds.Contains(e.Id)))
            .Select(e => e.Id)
            .ToListAsync(ct);
        var totals = counts.ToLookup(c => c.Key.EndpointId, c => (c.Key.Verdict, Count: c.Value));
        var newest = await db
            .Endpoints.Where(e => endpointIds == null || endpointIds.Contains(e.Id))
            .Select(e => db.Requests.Where(r => r.EndpointId == e.Id).Max(r => (long?)r.Sequence))
            .Where(s => s != null)
            .ToListAsync(ct);
        var last = (await db.Requests.Where(r => newest.Contains(r.Sequence)).Select(RequestShapes.Summary).ToListAsync(ct)).ToDictionary(
            s => s.EndpointId
        );
        var arrivals =
            bucketCount == 0
                ? []
                : await db
                    .Database.SqlQueryRaw<Arrivals>(ArrivalsSql, since.UtcTicks, bucket.Ticks, bucketCount, JsonSerializer.Serialize(ids))
                    .ToListAsync(ct);
        var arrivalsByBucket = arrivals.ToLookup(a => (a.EndpointId, a.Bucket));

        return ids.ToDictionary(
            id => id,
            id =>
            {
                var byVerdict = totals[id].ToDictionary(t => t.Verdict, t => t.Count);
                var buckets = Enumerable
                    .Range(0, (int)bucketCount)
                    .Select(i => new ActivityBucket(
                        since.ToUniversalTime() + (i * bucket),
                        arrivalsByBucket[(id, i)].ToDictionary(a => KebabCase<Verdict>.Read(a.Verdict), a => a.Count)
                    ));
                return new EndpointActivity(byVerdict.Values.Sum(), byVerdict, last.GetValueOrDefault(id), [.. buckets]);
            }
        );
    }

    private sealed record Arrivals(string EndpointId, string Verdict, long Bucket, long Count);
}
