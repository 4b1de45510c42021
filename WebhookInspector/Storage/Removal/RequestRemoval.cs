using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows;
using WebhookInspector.Storage.Search;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage.Removal;

/// <summary>Deletes requests in steps short enough (aim: 5 ms, and a capture never waits 50) that captures hardly notice. What to delete is looked up outside the gate.</summary>
public sealed class RequestRemoval(InspectorDbFactory databases, WriteGate gate, SearchMerge merge, InspectorMetrics metrics, TimeProvider time)
{
    private const int MinStepCount = 4;
    private const int MaxStepCount = 200;

    /// <summary>A step after a quick one may be no longer than this many times: what made it quick need not last.</summary>
    private const double MaxGrowth = 1.5;

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
            var clock = new BackgroundThrottle();
            var gone = await gate.WriteAsync(
                async (db, token) =>
                {
                    clock.Restart();
                    // As the reader has it, so that the query is compiled already: that takes longer than a step may.
                    db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
                    // Asked again inside the gate: a request may have been pinned since.
                    var going = await Going(which(db.Requests), after, step[^1], step.Count).ToListAsync(token);
                    Delete(db, going);
                    await CountAsync(db, going, why, token);
                    return going.Count;
                },
                ct);
            (removed, after) = (removed + gone, step[^1]);
            metrics.Removed(why, gone);
            var took = clock.Elapsed;
            count = (int)Math.Clamp(Math.Ceiling(count * Math.Min(MaxGrowth, StepTime / took)), MinStepCount, MaxStepCount);
            await BackgroundThrottle.PauseAsync(took, ct);
            await merge.StepAsync(ct);
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
        var going = await Going(which, after: 0, long.MaxValue, int.MaxValue).ToListAsync(ct);
        Delete(db, going);
        return going.Count;
    }

    /// <summary>One shape of query for all steps, however many each takes.</summary>
    private static IQueryable<GoingRequest> Going(IQueryable<RequestRow> which, long after, long last, int count) =>
        which.Where(r => r.Sequence > after && r.Sequence <= last).OrderBy(r => r.Sequence).Take(count)
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

    /// <returns>Sequences, ascending.</returns>
    private async Task<List<long>> NextStepAsync(
        Func<IQueryable<RequestRow>, IQueryable<RequestRow>> which, long after, long lastSequence, int count, CancellationToken ct)
    {
        await using var db = databases.Read();
        var candidates = await Going(which(db.Requests), after, lastSequence, count).ToListAsync(ct);
        var bytes = 0L;
        return [.. candidates.TakeWhile((c, i) => (bytes += c.BodySize) <= StepBytes || i == 0).Select(c => c.Sequence)];
    }
}
