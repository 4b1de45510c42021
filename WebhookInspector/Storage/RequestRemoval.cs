using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

/// <summary>Deletes requests in steps short enough (aim: 5 ms, and a capture never waits 50) that captures hardly notice. What to delete is looked up outside the gate.</summary>
public sealed class RequestRemoval(InspectorDbFactory databases, WriteGate gate, InspectorMetrics metrics, TimeProvider time)
{
    private const int MinStepCount = 4;
    private const int MaxStepCount = 200;

    /// <summary>A step after a quick one may be no longer than this many times: what made it quick need not last.</summary>
    private const double MostGrowth = 1.5;

    private static readonly TimeSpan StepTime = TimeSpan.FromMilliseconds(5);

    /// <summary>A body's pages are freed one by one, so a step is bounded by bytes too.</summary>
    private const long StepBytes = 4 * 1024 * 1024;

    /// <summary>Removes what matches, up to <paramref name="lastSequence"/>, so that requests still coming in cannot keep it going for ever.</summary>
    /// <param name="why">Counted under this name; null for what a person deleted.</param>
    /// <returns>How many were removed.</returns>
    internal async Task<long> RemoveAsync(
        Func<IQueryable<RequestRow>, IQueryable<RequestRow>> which, long lastSequence, CancellationToken ct, long after = 0, TallyKind? why = null)
    {
        var (removed, count) = (0L, MinStepCount);
        while (await NextStepAsync(which, after, lastSequence, count, ct) is { Count: > 0 } step)
        {
            var clock = new StepClock();
            var gone = await gate.WriteAsync(
                (db, token) =>
                {
                    clock.Restart();
                    // Asked again inside the gate: a request may have been pinned since.
                    return CountedAsync(db, which(db.Requests).Where(r => step.Contains(r.Sequence)), why, token);
                },
                ct);
            (removed, after) = (removed + gone, step[^1]);
            metrics.Removed(why, gone);
            var took = clock.Elapsed;
            count = (int)Math.Clamp(Math.Ceiling(count * Math.Min(MostGrowth, StepTime / took)), MinStepCount, MaxStepCount);
            await StepClock.PauseAsync(took, ct);
        }

        return removed;
    }

    /// <summary>Removes an endpoint that is hidden already, requests first.</summary>
    internal async Task RemoveEndpointAsync(string id, CancellationToken ct)
    {
        await RemoveAsync(rows => rows.Where(r => r.EndpointId == id), long.MaxValue, ct);
        await gate.WriteAsync(
            async (db, token) =>
            {
                // The few captures that slipped in between.
                await DeleteAsync(db, db.Requests.Where(r => r.EndpointId == id), token);
                return await db.Endpoints.Where(e => e.Id == id).ExecuteDeleteAsync(token);
            },
            ct);
    }

    /// <summary>One step, in the caller's transaction.</summary>
    internal static async Task<int> DeleteAsync(InspectorDb db, IQueryable<RequestRow> which, CancellationToken ct)
    {
        var going = await which.Select(r => new { r.DeliveryId, First = r.DuplicateOf ?? r.Id }).Distinct().ToListAsync(ct);
        var removed = await which.ExecuteDeleteAsync(ct);
        // An event none of whose deliveries is left begins anew.
        var (deliveries, firsts) = (going.Select(g => g.DeliveryId).ToList(), going.Select(g => RequestId.TryReadSequence(g.First, out var sequence) ? sequence : 0).ToList());
        var left = await db.Requests.Where(r => firsts.Contains(r.Sequence)).Select(r => r.DeliveryId)
            .Concat(db.Requests.Where(r => r.DuplicateOf != null && deliveries.Contains(r.DeliveryId)).Select(r => r.DeliveryId)).ToListAsync(ct);
        var gone = deliveries.Except(left).ToList();
        await db.Deliveries.Where(d => gone.Contains(d.Id)).ExecuteDeleteAsync(ct);
        return removed;
    }

    private async Task<int> CountedAsync(InspectorDb db, IQueryable<RequestRow> which, TallyKind? why, CancellationToken ct)
    {
        if (why is { } kind)
        {
            var counts = await which.GroupBy(r => r.EndpointId).Select(g => new { EndpointId = g.Key, Count = g.LongCount() }).ToListAsync(ct);
            foreach (var endpoint in counts)
                await TallyStore.AddAsync(db, kind, endpoint.EndpointId, endpoint.Count, time.GetUtcNow(), ct);
        }

        return await DeleteAsync(db, which, ct);
    }

    private async Task<List<long>> NextStepAsync(
        Func<IQueryable<RequestRow>, IQueryable<RequestRow>> which, long after, long lastSequence, int count, CancellationToken ct)
    {
        await using var db = databases.Read();
        var candidates = await which(db.Requests).Where(r => r.Sequence > after && r.Sequence <= lastSequence)
            .OrderBy(r => r.Sequence).Take(count).Select(r => new { r.Sequence, r.BodySize }).ToListAsync(ct);
        var bytes = 0L;
        return [.. candidates.TakeWhile((c, i) => (bytes += c.BodySize) <= StepBytes || i == 0).Select(c => c.Sequence)];
    }
}
