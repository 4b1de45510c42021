using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Nito.AsyncEx;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Disk;
using WebhookInspector.Storage.Replays;
using WebhookInspector.Storage.Rows.Endpoints;
using WebhookInspector.Storage.Shapes;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage.Removal;

/// <summary>Removes requests beyond the retention limits and returns the freed space to the file system.</summary>
public sealed class Retention(
    InspectorDbFactory databases,
    WriteGate gate,
    RequestRemoval removal,
    ReplayRemoval replays,
    AuditLog audit,
    DiskBudget budget,
    LiveFeed feed,
    IOptions<RetentionOptions> options,
    TimeProvider time
)
{
    /// <summary>Number of pages freed in one step; moving them takes a few milliseconds.</summary>
    private const int VacuumPages = 40;

    /// <summary>Allows only one run at a time: two concurrent runs would each remove the same excess.</summary>
    private readonly AsyncLock turn = new();

    private static readonly Verdict[] Verdicts = Enum.GetValues<Verdict>();

    /// <returns>The number of requests removed.</returns>
    public Task<long> RunAsync(CancellationToken ct) => InTurnAsync(RunAloneAsync, ct);

    /// <summary>Enforces only the disk budget, which may be reached between two full runs.</summary>
    public Task<long> HoldBudgetAsync(CancellationToken ct) =>
        InTurnAsync(async token => await budget.IsReachedAsync(token) ? await AfterAsync(await budget.HoldAsync(token), token) : 0, ct);

    private async Task<long> RunAloneAsync(CancellationToken ct)
    {
        await FinishRemovedEndpointsAsync(ct);
        // A maximum age beyond the calendar's range keeps everything.
        await replays.RemoveAsync(time.GetUtcNow().UtcTicks - Math.Min(options.Value.MaxAge.Ticks, time.GetUtcNow().UtcTicks), ct);
        await audit.RemoveOldAsync(ct);
        var removed = 0L;
        foreach (var endpoint in await ReadAsync(db => db.Endpoints.Where(e => !e.Removed), ct))
        {
            removed += await RemoveAgedAsync(endpoint, ct) + await RemoveSurplusAsync(endpoint, ct) + await RemoveExcessAsync(endpoint, ct);
        }

        return await AfterAsync(removed + await budget.HoldAsync(ct), ct);
    }

    private async Task<long> InTurnAsync(Func<CancellationToken, Task<long>> work, CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        return await work(ct);
    }

    private async Task<long> AfterAsync(long removed, CancellationToken ct)
    {
        if (removed > 0)
        {
            await gate.WriteAsync((db, token) => UnusedShapes.RemoveAsync(db, token), ct);
            feed.Notify(new LiveSignal(LiveTopic.RequestChanged, null));
        }

        await VacuumAsync(ct);
        return removed;
    }

    /// <summary>Completes the removal of endpoints that was interrupted when the program stopped.</summary>
    private async Task FinishRemovedEndpointsAsync(CancellationToken ct)
    {
        foreach (var id in await ReadAsync(db => db.Endpoints.Where(e => e.Removed).Select(e => e.Id), ct))
        {
            await removal.RemoveEndpointAsync(id, ct);
        }
    }

    private async Task<long> RemoveAgedAsync(EndpointRow endpoint, CancellationToken ct)
    {
        // A maximum age beyond the calendar's range keeps everything.
        var age = Math.Min(endpoint.RetentionMaxAge ?? options.Value.MaxAge.Ticks, time.GetUtcNow().UtcTicks);
        var (id, oldest) = (endpoint.Id, time.GetUtcNow().UtcTicks - age);
        // Checked first with the index of endpoint, verdict and time: the removal goes by sequence and would read all of the endpoint's
        // requests to find none.
        var any = await ReadAsync(
            db =>
                db.Requests.Where(r => r.EndpointId == id && Verdicts.Contains(r.Verdict) && r.ReceivedAt < oldest && !r.Pinned)
                    .Take(1)
                    .Select(r => r.Sequence),
            ct
        );
        return any.Count > 0
            ? await removal.RemoveAsync(
                rows => rows.Where(r => r.EndpointId == id && !r.Pinned && r.ReceivedAt < oldest),
                long.MaxValue,
                ct,
                why: TallyKind.RemovedByAge
            )
            : 0;
    }

    private async Task<long> RemoveSurplusAsync(EndpointRow endpoint, CancellationToken ct)
    {
        var (id, kept) = (endpoint.Id, endpoint.RetentionMaxRequests ?? options.Value.MaxRequests);
        var surplus = await ReadAsync(
            db => db.Requests.Where(r => r.EndpointId == id).OrderByDescending(r => r.Sequence).Skip(kept).Take(1).Select(r => r.Sequence),
            ct
        );
        return surplus is [var newest] ? await RemoveUpToAsync(id, newest, TallyKind.RemovedByCount, ct) : 0;
    }

    private async Task<long> RemoveExcessAsync(EndpointRow endpoint, CancellationToken ct)
    {
        if ((endpoint.RetentionMaxBytes ?? options.Value.MaxEndpointBytes) is not { } kept)
        {
            return 0;
        }

        await using var db = databases.Read();
        var bytes = 0L;
        await foreach (
            var request in db
                .Requests.Where(r => r.EndpointId == endpoint.Id)
                .OrderByDescending(r => r.Sequence)
                .Select(r => new { r.Sequence, r.BodySize })
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
        {
            bytes += request.BodySize;
            if (bytes > kept)
            {
                return await RemoveUpToAsync(endpoint.Id, request.Sequence, TallyKind.RemovedByBytes, ct);
            }
        }

        return 0;
    }

    private Task<long> RemoveUpToAsync(string endpointId, long newest, TallyKind why, CancellationToken ct) =>
        removal.RemoveAsync(rows => rows.Where(r => r.EndpointId == endpointId && !r.Pinned), newest, ct, why: why);

    private async Task<List<T>> ReadAsync<T>(Func<InspectorDb, IQueryable<T>> query, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await query(db).ToListAsync(ct);
    }

    private async Task VacuumAsync(CancellationToken ct)
    {
        for (var more = true; more; )
        {
            var clock = new BackgroundThrottle();
            more = await gate.RunAsync(VacuumStep, ct);
            await BackgroundThrottle.PauseAsync(clock.Elapsed, ct);
        }
    }

    /// <returns>True when there is more to do.</returns>
    private static Task<bool> VacuumStep(SqliteConnection connection)
    {
        var before = connection.ReadNumber("PRAGMA freelist_count");
        connection.Execute($"PRAGMA incremental_vacuum({VacuumPages})");
        // The number of free pages did not decrease: this database can't be shrunk in steps.
        return Task.FromResult(connection.ReadNumber("PRAGMA freelist_count") is > 0 and var after && after < before);
    }
}
