using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Rows.Replays;

namespace WebhookInspector.Storage.Forwarding;

/// <summary>Stores the forwarding rules of endpoints, their progress, and the results of the last forwarded requests.</summary>
internal sealed class ForwardStore(
    InspectorDbFactory databases,
    WriteGate gate,
    SecretProtection sealing,
    AuditLog audit,
    LiveFeed feed,
    TimeProvider time
)
{
    /// <summary>Maximum number of log entries kept for each endpoint.</summary>
    public const int MaxEntries = 1_000;

    /// <summary>All endpoints that forward.</summary>
    public async Task<IReadOnlyList<string>> EndpointsAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Forwards.Select(f => f.EndpointId).ToListAsync(ct);
    }

    /// <returns>Null when the endpoint does not forward.</returns>
    public async Task<Forward?> FindAsync(string endpointId, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Forwards.SingleOrDefaultAsync(f => f.EndpointId == endpointId, ct) is { } row
            ? new Forward(row.EndpointId, row.TargetId, row.AppendPath, RequestShapes.Time(row.Since), row.After)
            : null;
    }

    /// <summary>Starts forwarding with the next request; for an endpoint that already forwards, only the target changes.</summary>
    /// <returns>False when the endpoint or the target no longer exists.</returns>
    public Task<bool> SetAsync(string endpointId, string targetId, bool appendPath, CancellationToken ct) =>
        ChangeAsync(
            endpointId,
            async (db, token) =>
            {
                if (
                    !await db.Endpoints.AnyAsync(e => e.Id == endpointId && !e.Removed, token)
                    || !await db.SavedTargets.AnyAsync(t => t.Id == targetId, token)
                )
                    return false;
                if (await db.Forwards.SingleOrDefaultAsync(f => f.EndpointId == endpointId, token) is { } row)
                {
                    (row.TargetId, row.AppendPath) = (targetId, appendPath);
                }
                else
                {
                    var last = await db.Requests.MaxAsync(r => (long?)r.Sequence, token) ?? 0;
                    db.Add(
                        new ForwardRow
                        {
                            EndpointId = endpointId,
                            TargetId = targetId,
                            AppendPath = appendPath,
                            Since = time.GetUtcNow().UtcTicks,
                            After = last,
                        }
                    );
                }

                await audit.AddAsync(db, AuditAction.ForwardingSet, endpointId, $"to {targetId}", token);
                return true;
            },
            ct
        );

    /// <returns>False when the endpoint does not forward.</returns>
    public Task<bool> RemoveAsync(string endpointId, CancellationToken ct) =>
        ChangeAsync(
            endpointId,
            async (db, token) =>
            {
                var removed = await db.Forwards.Where(f => f.EndpointId == endpointId).ExecuteDeleteAsync(token) > 0;
                if (removed)
                    await audit.AddAsync(db, AuditAction.ForwardingRemoved, endpointId, null, token);
                return removed;
            },
            ct
        );

    /// <summary>The log entries that have an outcome, newest first.</summary>
    public async Task<IReadOnlyList<ForwardEntry>> LogAsync(string endpointId, int limit, CancellationToken ct)
    {
        await using var db = databases.Read();
        var rows = await db
            .ForwardEntries.Where(e => e.EndpointId == endpointId && e.Outcome != ForwardOutcome.Sending)
            .OrderByDescending(e => e.Position)
            .Take(limit)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(e => new ForwardEntry(
                e.RequestId,
                RequestShapes.Time(e.At),
                e.Outcome,
                e.Url is null ? null : sealing.OpenUrl(e.Url),
                e.Tries,
                e.Status,
                e.TotalMs,
                e.Reason
            )),
        ];
    }

    /// <summary>Stores what is about to be sent, so that a program that is killed meanwhile still knows.</summary>
    public Task BeginAsync(string endpointId, IReadOnlyList<ForwardEntry> entries, CancellationToken ct) =>
        ChangeAsync(
            endpointId,
            async (db, token) =>
            {
                if (!await db.Endpoints.AnyAsync(e => e.Id == endpointId && !e.Removed, token))
                    return false;
                db.AddRange(entries.Select(e => ToRow(endpointId, e)));
                return await db.SaveChangesAsync(token) > 0;
            },
            ct
        );

    /// <summary>Marks what a stop of the program left without an outcome.</summary>
    public Task<int> ConcludeAsync(CancellationToken ct) =>
        gate.WriteAsync(
            (db, token) =>
                db
                    .ForwardEntries.Where(e => e.Outcome == ForwardOutcome.Sending)
                    .ExecuteUpdateAsync(
                        e =>
                            e.SetProperty(r => r.Outcome, ForwardOutcome.Unknown)
                                .SetProperty(
                                    r => r.Reason,
                                    "outcome-unknown: the program ended while it was being sent. It is sent again."
                                ),
                        token
                    ),
            ct
        );

    /// <summary>Saves the results of some requests in place of what was begun, and the sequence up to which all are processed.</summary>
    public Task SaveAsync(string endpointId, IReadOnlyList<ForwardEntry> entries, long after, CancellationToken ct) =>
        ChangeAsync(
            endpointId,
            async (db, token) =>
            {
                if (!await db.Endpoints.AnyAsync(e => e.Id == endpointId && !e.Removed, token))
                    return false;
                await db
                    .ForwardEntries.Where(e => e.EndpointId == endpointId && e.Outcome == ForwardOutcome.Sending)
                    .ExecuteDeleteAsync(token);
                db.AddRange(entries.Select(e => ToRow(endpointId, e)));
                await db.SaveChangesAsync(token);
                await db
                    .Forwards.Where(f => f.EndpointId == endpointId && f.After < after)
                    .ExecuteUpdateAsync(f => f.SetProperty(r => r.After, after), token);
                var oldest = await db
                    .ForwardEntries.Where(e => e.EndpointId == endpointId)
                    .OrderByDescending(e => e.Position)
                    .Skip(MaxEntries)
                    .Select(e => (long?)e.Position)
                    .FirstOrDefaultAsync(token);
                if (oldest is not null)
                    await db.ForwardEntries.Where(e => e.EndpointId == endpointId && e.Position <= oldest).ExecuteDeleteAsync(token);
                return true;
            },
            ct
        );

    private ForwardEntryRow ToRow(string endpointId, ForwardEntry entry) =>
        new()
        {
            EndpointId = endpointId,
            RequestId = entry.RequestId,
            At = entry.At.UtcTicks,
            Outcome = entry.Outcome,
            Url = entry.Url is null ? null : sealing.SealHeader(entry.Url),
            Tries = entry.Tries,
            Status = entry.Status,
            TotalMs = entry.TotalMs,
            Reason = entry.Reason,
        };

    private async Task<bool> ChangeAsync(string endpointId, Func<InspectorDb, CancellationToken, Task<bool>> change, CancellationToken ct)
    {
        var changed = await gate.WriteAsync(change, ct);
        feed.Notify(new LiveSignal(LiveTopic.ReplayChanged, endpointId));
        return changed;
    }
}
