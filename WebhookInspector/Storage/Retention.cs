using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WebhookInspector.Live;

namespace WebhookInspector.Storage;

/// <summary>Removes what is older than is kept, and gives the freed space back to the file system.</summary>
public sealed class Retention(
    InspectorDbFactory databases, WriteGate gate, RequestRemoval removal, LiveFeed feed, IOptions<RetentionOptions> options, TimeProvider time)
{
    /// <summary>So few that moving them takes some milliseconds.</summary>
    private const int VacuumPages = 250;

    /// <returns>How many requests went.</returns>
    public async Task<long> RunAsync(CancellationToken ct)
    {
        await FinishRemovedEndpointsAsync(ct);
        var removed = await RemoveAgedAsync(ct) + await RemoveSurplusAsync(ct);
        if (removed > 0)
        {
            feed.Notify(new LiveSignal(LiveTopic.RequestChanged, null));
        }

        while (await gate.RunAsync(VacuumStep, ct))
        {
        }

        return removed;
    }

    /// <summary>Those whose removal a stop of the program interrupted.</summary>
    private async Task FinishRemovedEndpointsAsync(CancellationToken ct)
    {
        foreach (var id in await ReadAsync(db => db.Endpoints.Where(e => e.Removed).Select(e => e.Id), ct))
        {
            await removal.RemoveEndpointAsync(id, ct);
        }
    }

    private async Task<long> RemoveAgedAsync(CancellationToken ct)
    {
        // An age beyond the calendar keeps everything.
        var age = TimeSpan.FromTicks(Math.Min(options.Value.MaxAge.Ticks, time.GetUtcNow().UtcTicks));
        var oldest = (time.GetUtcNow() - age).UtcTicks;
        // Asked first, by the index of times: removal goes by sequence, and would read the whole table to find nothing.
        var any = await ReadAsync(db => db.Requests.Where(r => !r.Pinned && r.ReceivedAt < oldest).Take(1).Select(r => r.Sequence), ct);
        return any.Count > 0 ? await removal.RemoveAsync(rows => rows.Where(r => !r.Pinned && r.ReceivedAt < oldest), long.MaxValue, ct) : 0;
    }

    private async Task<long> RemoveSurplusAsync(CancellationToken ct)
    {
        var removed = 0L;
        foreach (var id in await ReadAsync(db => db.Endpoints.Where(e => !e.Removed).Select(e => e.Id), ct))
        {
            var surplus = await ReadAsync(
                db => db.Requests.Where(r => r.EndpointId == id).OrderByDescending(r => r.Sequence).Skip(options.Value.MaxRequests).Take(1).Select(r => r.Sequence), ct);
            if (surplus is [var newestSurplus])
            {
                removed += await removal.RemoveAsync(rows => rows.Where(r => r.EndpointId == id && !r.Pinned), newestSurplus, ct);
            }
        }

        return removed;
    }

    private async Task<List<T>> ReadAsync<T>(Func<InspectorDb, IQueryable<T>> query, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await query(db).ToListAsync(ct);
    }

    /// <returns>Whether there is more to do.</returns>
    private static Task<bool> VacuumStep(SqliteConnection connection)
    {
        connection.Execute($"PRAGMA incremental_vacuum({VacuumPages})");
        return Task.FromResult(connection.ReadNumber("PRAGMA freelist_count") > 0);
    }
}
