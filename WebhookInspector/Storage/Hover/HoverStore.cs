using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Storage.Hover;

/// <summary>Stores webhooks at Hover and their history. Every change is reported to the live feed.</summary>
internal sealed class HoverStore(InspectorDbFactory databases, WriteGate gate, LiveFeed feed)
{
    /// <summary>Maximum number of steps kept for each webhook: anyone who knows the capture URL can send codes without end.</summary>
    private const int MaxSteps = 200;

    /// <summary>Webhooks, newest first.</summary>
    /// <param name="endpointId">The endpoint to filter by; null for all.</param>
    public async Task<IReadOnlyList<HoverWebhook>> ListAsync(string? endpointId, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await Present(db)
            .Where(w => endpointId == null || w.EndpointId == endpointId)
            .OrderByDescending(w => w.CreatedAt)
            .ThenByDescending(w => w.Id)
            .ToListAsync(ct);
    }

    public async Task<HoverWebhook?> FindAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await Present(db).SingleOrDefaultAsync(w => w.Id == id, ct);
    }

    /// <summary>The steps of a webhook, oldest first.</summary>
    public async Task<IReadOnlyList<HoverStep>> StepsAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.HoverSteps.Where(s => s.WebhookId == id).OrderBy(s => s.Position).ToListAsync(ct);
    }

    /// <summary>
    /// Saves webhooks, their steps, and the sequence up to which requests were searched for codes, in one transaction. Webhooks whose
    /// endpoint is gone are left out.
    /// </summary>
    /// <param name="codesUpTo">Null leaves the stored sequence unchanged.</param>
    /// <param name="removed">Webhooks to delete in the same transaction.</param>
    public async Task SaveAsync(
        IReadOnlyList<HoverWebhook> webhooks,
        IReadOnlyList<HoverStep> steps,
        long? codesUpTo,
        CancellationToken ct,
        IReadOnlyList<HoverWebhook>? removed = null
    )
    {
        await gate.WriteAsync(
            async (db, token) =>
            {
                foreach (var webhook in webhooks)
                    await PutAsync(db, webhook, [.. steps.Where(s => s.WebhookId == webhook.Id)], token);
                foreach (var gone in removed ?? [])
                    await db.HoverWebhooks.Where(w => w.Id == gone.Id).ExecuteDeleteAsync(token);
                if (codesUpTo is { } sequence)
                    await db.HoverProgress.ExecuteUpdateAsync(p => p.SetProperty(r => r.Sequence, sequence), token);
                return webhooks.Count;
            },
            ct
        );
        Tell(webhooks.Select(w => w.EndpointId));
    }

    /// <returns>False when the webhook does not exist.</returns>
    public async Task<bool> DeleteAsync(HoverWebhook webhook, CancellationToken ct)
    {
        var deleted = await gate.WriteAsync(
            async (db, token) => await db.HoverWebhooks.Where(w => w.Id == webhook.Id).ExecuteDeleteAsync(token) > 0,
            ct
        );
        Tell([webhook.EndpointId]);
        return deleted;
    }

    /// <summary>The sequence up to which requests were searched for codes.</summary>
    public async Task<long> CodesUpToAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.HoverProgress.Select(p => p.Sequence).SingleAsync(ct);
    }

    /// <summary>Captured verification codes after a given request, oldest first.</summary>
    public async Task<IReadOnlyList<HoverArrival>> CodeArrivalsAsync(long after, int limit, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db
            .Requests.Where(r =>
                r.Provider == "hover" && r.Sequence > after && r.Method == "POST" && r.EventType == "webhook-verification-code"
            )
            .OrderBy(r => r.Sequence)
            .Take(limit)
            .Select(r => new HoverArrival(r.Sequence, r.Id, r.EndpointId, RequestShapes.Time(r.ReceivedAt)))
            .ToListAsync(ct);
    }

    private static IQueryable<HoverWebhook> Present(InspectorDb db) =>
        db.HoverWebhooks.Where(w => db.Endpoints.Any(e => e.Id == w.EndpointId && !e.Removed));

    private static async Task PutAsync(InspectorDb db, HoverWebhook webhook, IReadOnlyList<HoverStep> steps, CancellationToken ct)
    {
        if (!await db.Endpoints.AnyAsync(e => e.Id == webhook.EndpointId && !e.Removed, ct))
            return;
        db.Entry(webhook).State = await db.HoverWebhooks.AnyAsync(w => w.Id == webhook.Id, ct) ? EntityState.Modified : EntityState.Added;
        await db.SaveChangesAsync(ct);
        foreach (var step in steps)
        {
            // Inserted one at a time, because the position determines the order.
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
