using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Storage.Rows.Requests;
using WebhookInspector.Storage.Search;

namespace WebhookInspector.Storage;

/// <summary>Changes the editable parts of stored requests. Every change is reported to the live feed.</summary>
internal sealed class RequestEditor(
    WriteGate gate,
    RequestRemoval removal,
    RequestStore requests,
    RequestSearch search,
    AuditLog audit,
    LiveFeed feed
)
{
    private const int VerificationStep = 100;
    private const int FoundStep = 200;

    /// <returns>False when the request does not exist.</returns>
    public Task<bool> SetPinnedAsync(string id, bool pinned, CancellationToken ct = default) =>
        EditAsync(id, r => r.Pinned = pinned, pinned ? AuditAction.RequestPinned : AuditAction.RequestUnpinned, ct);

    /// <param name="note">Null or empty removes the note.</param>
    /// <returns>False when the request does not exist.</returns>
    public Task<bool> SetNoteAsync(string id, string? note, CancellationToken ct = default) =>
        EditAsync(id, r => r.Note = string.IsNullOrEmpty(note) ? null : note, AuditAction.NoteChanged, ct);

    /// <returns>False when the request does not exist.</returns>
    public Task<bool> DeleteAsync(string id, CancellationToken ct = default) =>
        ChangeAsync(
            id,
            AuditAction.RequestDeleted,
            (db, row, token) => RequestRemoval.DeleteAsync(db, db.Requests.Where(r => r.Sequence == row.Sequence), token),
            ct
        );

    /// <summary>
    /// Deletes the requests that match now, including pinned ones, in small steps; requests that arrive in the meantime are kept.
    /// </summary>
    /// <returns>The number of requests deleted.</returns>
    public async Task<long> DeleteAsync(RequestQuery query, CancellationToken ct = default)
    {
        var last = await requests.LastSequenceAsync(ct);
        var removed = query.Filter is null
            ? await removal.RemoveAsync(rows => rows.Of(query.EndpointId), last, ct)
            : await RemoveFoundAsync(query, last, ct);
        if (removed > 0)
        {
            await audit.RecordAsync(
                AuditAction.RequestsDeleted,
                query.EndpointId ?? "all endpoints",
                $"{removed} requests{(query.Filter is null ? "" : " that a filter found")}",
                ct
            );
            feed.Notify(new LiveSignal(LiveTopic.RequestChanged, query.EndpointId));
        }

        return removed;
    }

    private async Task<long> RemoveFoundAsync(RequestQuery query, long last, CancellationToken ct)
    {
        var removed = 0L;
        var (still, _) = await search.NarrowingAsync(query.Filter!, ct);
        await foreach (var step in search.DescendAsync(query, last + 1, above: 0, FoundStep, ct))
        {
            var sequences = step.Found.Select(s => s.Sequence).ToList();
            if (sequences.Count == 0)
                continue;
            // The parts of the query whose result can change are checked again before each deletion.
            removed += await removal.RemoveAsync(
                rows => (still is null ? rows : rows.Where(still)).Where(r => sequences.Contains(r.Sequence)),
                sequences[0],
                ct,
                after: sequences[^1] - 1
            );
        }

        return removed;
    }

    /// <summary>Replaces the stored verification outcomes with newer ones; the original outcomes are kept beside them.</summary>
    /// <returns>The number of requests whose verdict, freshness or strength changed.</returns>
    public async Task<int> ApplyVerificationsAsync(IReadOnlyList<(string Id, Verification New)> outcomes, CancellationToken ct = default)
    {
        var changed = 0;
        foreach (var step in outcomes.Chunk(VerificationStep))
        {
            changed += await gate.WriteAsync((db, token) => ApplyAsync(db, step, token), ct);
        }

        if (outcomes.Count > 0)
        {
            feed.Notify(new LiveSignal(LiveTopic.RequestChanged, null));
        }

        return changed;
    }

    private static async Task<int> ApplyAsync(InspectorDb db, (string Id, Verification New)[] outcomes, CancellationToken ct)
    {
        var newById = outcomes.ToDictionary(o => o.Id, o => o.New);
        var sequences = newById.Keys.Select(id => RequestId.TryReadSequence(id, out var sequence) ? sequence : 0).ToList();
        var rows = await db.Requests.Where(r => sequences.Contains(r.Sequence)).ToListAsync(ct);
        var changed = rows.Count(row => newById.TryGetValue(row.Id, out var verification) && Apply(row, verification));
        await db.SaveChangesAsync(ct);
        return changed;
    }

    private static bool Apply(RequestRow row, Verification verification)
    {
        var differs = (row.Verdict, row.Freshness, row.Strength) != (verification.Verdict, verification.Freshness, verification.Strength);
        (row.Verdict, row.Freshness, row.Strength) = (verification.Verdict, verification.Freshness, verification.Strength);
        (row.VerifiedBy, row.Reason, row.SecretId) = (verification.Scheme, verification.Reason, verification.SecretId);
        row.CheckedAt = verification.CheckedAt.UtcTicks;
        return differs;
    }

    private Task<bool> EditAsync(string id, Action<RequestRow> edit, AuditAction action, CancellationToken ct) =>
        ChangeAsync(
            id,
            action,
            (db, row, token) =>
            {
                edit(row);
                return db.SaveChangesAsync(token);
            },
            ct
        );

    private async Task<bool> ChangeAsync(
        string id,
        AuditAction action,
        Func<InspectorDb, RequestRow, CancellationToken, Task> change,
        CancellationToken ct
    )
    {
        var endpointId = await gate.WriteAsync(
            async (db, token) =>
            {
                if (await db.Requests.WithId(id).SingleOrDefaultAsync(token) is not { } row)
                {
                    return null;
                }

                await change(db, row, token);
                await audit.AddAsync(db, action, id, null, token);
                return row.EndpointId;
            },
            ct
        );
        if (endpointId is null)
        {
            return false;
        }

        feed.Notify(new LiveSignal(LiveTopic.RequestChanged, endpointId));
        return true;
    }
}
