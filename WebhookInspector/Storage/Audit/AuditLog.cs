using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows.Access;

namespace WebhookInspector.Storage.Audit;

/// <summary>Records who changed what, and when. Entries cannot be changed; those older than a year are removed.</summary>
public sealed class AuditLog(InspectorDbFactory databases, WriteGate gate, TimeProvider time)
{
    private const int MaxDetail = 500;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Adds an entry in the transaction of the change itself, so that neither exists without the other.</summary>
    internal Task AddAsync(InspectorDb db, AuditAction action, string subject, string? detail, CancellationToken ct)
    {
        var actor = Actor.Current;
        db.Add(
            new AuditRow
            {
                At = time.GetUtcNow().UtcTicks,
                Actor = actor.Name,
                Address = actor.Address,
                Action = action,
                Subject = subject,
                Detail = detail is { Length: > MaxDetail } ? detail[..MaxDetail] + "…" : detail,
            }
        );
        return db.SaveChangesAsync(ct);
    }

    /// <summary>Adds an entry for an action that does not change the database: a sign-in, viewing a secret.</summary>
    public Task RecordAsync(AuditAction action, string subject, string? detail, CancellationToken ct) =>
        gate.WriteAsync(
            async (db, token) =>
            {
                await AddAsync(db, action, subject, detail, token);
                return true;
            },
            ct
        );

    /// <summary>Reads entries, newest first.</summary>
    /// <param name="before">A position: only older entries are returned; null starts at the newest.</param>
    /// <param name="action">The action to filter by; null for all.</param>
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(
        int count,
        long? before,
        AuditAction? action,
        string? actor,
        CancellationToken ct
    )
    {
        await using var db = databases.Read();
        var rows = await db
            .Audit.Where(a =>
                (before == null || a.Position < before) && (action == null || a.Action == action) && (actor == null || a.Actor == actor)
            )
            .OrderByDescending(a => a.Position)
            .Take(count)
            .ToListAsync(ct);
        return
        [
            .. rows.Select(a => new AuditEntry(a.Position, new(a.At, TimeSpan.Zero), a.Actor, a.Address, a.Action, a.Subject, a.Detail)),
        ];
    }

    internal Task RemoveOldAsync(CancellationToken ct)
    {
        var oldest = time.GetUtcNow().UtcTicks - Kept.Ticks;
        return gate.WriteAsync((db, token) => db.Audit.Where(a => a.At < oldest).ExecuteDeleteAsync(token), ct);
    }
}
