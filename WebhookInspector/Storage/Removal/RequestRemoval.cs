using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows.Requests;
using WebhookInspector.Storage.Search;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage.Removal;

/// <summary>
/// Deletes requests in steps so short (target: 5 ms; a capture never waits 50 ms) that captures are hardly delayed. Requests are selected
/// outside the write gate.
/// </summary>
public sealed class RequestRemoval(
    InspectorDbFactory databases,
    WriteGate gate,
    SearchMerge merge,
    InspectorMetrics metrics,
    TimeProvider time
)
{
    private const int MinStepCount = 4;
    private const int MaxStepCount = 200;

    /// <summary>Maximum growth factor from one step to the next: the condition that made a step quick may not last.</summary>
    private const double MaxGrowth = 1.5;

    private static readonly TimeSpan StepTime = TimeSpan.FromMilliseconds(5);

    /// <summary>Maximum body bytes per step, since the pages of a body are freed one by one.</summary>
    private const long StepBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Removes matching requests up to <paramref name="lastSequence"/>, so that new requests cannot prolong the removal forever.
    /// </summary>
    /// <param name="why">The reason under which they are counted; null when a person deleted them.</param>
    /// <returns>The number of requests removed.</returns>
    internal async Task<long> RemoveAsync(
        Func<IQueryable<RequestRow>, IQueryable<RequestRow>> which,
        long lastSequence,
        CancellationToken ct,
        long after = 0,
        TallyKind? why = null
    )
    {
        var (removed, count) = (0L, MinStepCount);
        while (await NextStepAsync(which, after, lastSequence, count, ct) is { Count: > 0 } step)
        {
            var clock = new BackgroundThrottle();
            var gone = await gate.WriteAsync(
                async (db, token) =>
                {
                    clock.Restart();
                    // Uses the reader's query shape, so that the query is already compiled: compilation takes longer than a step may.
                    db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                    // Checked again inside the gate, since a request may have been pinned in the meantime.
                    var going = await Going(which(db.Requests), after, step[^1], step.Count).ToListAsync(token);
                    Delete(db, going);
                    await CountAsync(db, going, why, token);
                    return going.Count;
                },
                ct
            );
            (removed, after) = (removed + gone, step[^1]);
            metrics.Removed(why, gone);
            var took = clock.Elapsed;
            count = (int)Math.Clamp(Math.Ceiling(count * Math.Min(MaxGrowth, StepTime / took)), MinStepCount, MaxStepCount);
            await BackgroundThrottle.PauseAsync(took, ct);
            await merge.StepAsync(ct);
        }

        return removed;
    }

    /// <summary>Removes an endpoint that is already hidden, after its requests.</summary>
    internal async Task RemoveEndpointAsync(string id, CancellationToken ct)
    {
        await RemoveAsync(rows => rows.Where(r => r.EndpointId == id), long.MaxValue, ct);
        await gate.WriteAsync(
            async (db, token) =>
            {
                // Removes the few requests captured in the meantime.
                await DeleteAsync(db, db.Requests.Where(r => r.EndpointId == id), token);
                return await db.Endpoints.Where(e => e.Id == id).ExecuteDeleteAsync(token);
            },
            ct
        );
    }

    /// <summary>Runs one step in the caller's transaction.</summary>
    internal static async Task<int> DeleteAsync(InspectorDb db, IQueryable<RequestRow> which, CancellationToken ct)
    {
        var going = await Going(which, after: 0, long.MaxValue, int.MaxValue).ToListAsync(ct);
        Delete(db, going);
        return going.Count;
    }

    /// <summary>Builds a query of the same shape for every step, whatever the number of requests.</summary>
    private static IQueryable<GoingRequest> Going(IQueryable<RequestRow> which, long after, long last, int count) =>
        which
            .Where(r => r.Sequence > after && r.Sequence <= last)
            .OrderBy(r => r.Sequence)
            .Take(count)
            .Select(r => new GoingRequest(r.Sequence, r.EndpointId, r.BodySize, r.DeliveryId, r.DuplicateOf ?? r.Id));

    private static void Delete(InspectorDb db, IReadOnlyList<GoingRequest> going)
    {
        using var statements = new RemovalStatements((SqliteConnection)db.Database.GetDbConnection());
        statements.Delete(going);
    }

    private async Task CountAsync(InspectorDb db, IReadOnlyList<GoingRequest> going, TallyKind? why, CancellationToken ct)
    {
        if (why is not { } kind)
            return;
        foreach (var (endpointId, count) in going.CountBy(g => g.EndpointId))
            await TallyStore.AddAsync(db, kind, endpointId, count, time.GetUtcNow(), ct);
    }

    /// <returns>The sequences, ascending.</returns>
    private async Task<List<long>> NextStepAsync(
        Func<IQueryable<RequestRow>, IQueryable<RequestRow>> which,
        long after,
        long lastSequence,
        int count,
        CancellationToken ct
    )
    {
        await using var db = databases.Read();
        var candidates = await Going(which(db.Requests), after, lastSequence, count).ToListAsync(ct);
        var bytes = 0L;
        return [.. candidates.TakeWhile((c, i) => (bytes += c.BodySize) <= StepBytes || i == 0).Select(c => c.Sequence)];
    }
}
