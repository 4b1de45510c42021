using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Storage.Hover;

/// <summary>Webhooks at Hover and how they got where they are. Every change is told to the live feed.</summary>
public sealed class HoverStore(InspectorDbFactory databases, WriteGate gate, LiveFeed feed)
{
    /// <summary>Kept of each webhook: whoever knows the capture URL can send codes without end.</summary>
    private const int MaxSteps = 200;

    /// <summary>Newest first.</summary>
    /// <param name="endpointId">Null for all.</param>
    public async Task<IReadOnlyList<HoverWebhook>> ListAsync(string? endpointId, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await Present(db).Where(w => endpointId == null || w.EndpointId == endpointId).OrderByDescending(w => w.CreatedAt).ThenByDescending(w => w.Id).ToListAsync(ct);
    }

    public async Task<HoverWebhook?> FindAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await Present(db).SingleOrDefaultAsync(w => w.Id == id, ct);
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<HoverStep>> StepsAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.HoverSteps.Where(s => s.WebhookId == id).OrderBy(s => s.Position).ToListAsync(ct);
    }

    /// <summary>Saves webhooks, what happened to them, and up to which request codes were looked for, in one transaction. Those whose endpoint is gone are left out.</summary>
    /// <param name="codesUpTo">Null leaves it.</param>
    public async Task SaveAsync(IReadOnlyList<HoverWebhook> webhooks, IReadOnlyList<HoverStep> steps, long? codesUpTo, CancellationToken ct)
    {
        await gate.WriteAsync(
            async (db, token) =>
            {
                foreach (var webhook in webhooks)
                    await PutAsync(db, webhook, [.. steps.Where(s => s.WebhookId == webhook.Id)], token);
                if (codesUpTo is { } sequence)
                    await db.HoverProgress.ExecuteUpdateAsync(p => p.SetProperty(r => r.Sequence, sequence), token);
                return webhooks.Count;
            },
            ct);
        Tell(webhooks.Select(w => w.EndpointId));
    }

    /// <returns>False when there is none.</returns>
    public async Task<bool> DeleteAsync(HoverWebhook webhook, CancellationToken ct)
    {
        var deleted = await gate.WriteAsync(async (db, token) => await db.HoverWebhooks.Where(w => w.Id == webhook.Id).ExecuteDeleteAsync(token) > 0, ct);
        Tell([webhook.EndpointId]);
        return deleted;
    }

    /// <summary>Up to which request codes were looked for.</summary>
    public async Task<long> CodesUpToAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.HoverProgress.Select(p => p.Sequence).SingleAsync(ct);
    }

    /// <summary>Captured verification codes after a request, oldest first.</summary>
    public async Task<IReadOnlyList<HoverArrival>> CodeArrivalsAsync(long after, int limit, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Requests.Where(r => r.Provider == "hover" && r.Sequence > after && r.Method == "POST" && r.EventType == "webhook-verification-code")
            .OrderBy(r => r.Sequence).Take(limit).Select(r => new HoverArrival(r.Sequence, r.Id, r.EndpointId, RequestShapes.Time(r.ReceivedAt))).ToListAsync(ct);
    }

    private static IQueryable<HoverWebhook> Present(InspectorDb db) => db.HoverWebhooks.Where(w => db.Endpoints.Any(e => e.Id == w.EndpointId && !e.Removed));

    private static async Task PutAsync(InspectorDb db, HoverWebhook webhook, IReadOnlyList<HoverStep> steps, CancellationToken ct)
    {
        if (!await db.Endpoints.AnyAsync(e => e.Id == webhook.EndpointId && !e.Removed, ct))
            return;
        db.Entry(webhook).State = await db.HoverWebhooks.AnyAsync(w => w.Id == webhook.Id, ct) ? EntityState.Modified : EntityState.Added;
        await db.SaveChangesAsync(ct);
        foreach (var step in steps)
        {
            // One at a time: the position is the order.
            db.Add(step);
            await db.SaveChangesAsync(ct);
        }

        await db.HoverSteps.Where(s => s.WebhookId == webhook.Id).OrderByDescending(s => s.Position).Skip(MaxSteps).ExecuteDeleteAsync(ct);
    }

    private void Tell(IEnumerable<string> endpointIds)
    {
        foreach (var id in endpointIds.Distinct(StringComparer.Ordinal))
            feed.Notify(new LiveSignal(LiveTopic.HoverChanged, id));
    }
}
