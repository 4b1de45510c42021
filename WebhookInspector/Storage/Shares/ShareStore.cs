using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.People;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Rows.Access;

namespace WebhookInspector.Storage.Shares;

/// <summary>Stores share links. Only the hashes of their tokens are stored.</summary>
internal sealed class ShareStore(InspectorDbFactory databases, WriteGate gate, AuditLog audit)
{
    /// <summary>How long a link is listed after it has expired.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Opened again within this time, a link does not get another audit log entry.</summary>
    private static readonly TimeSpan SameVisit = TimeSpan.FromMinutes(10);

    private static readonly Expression<Func<ShareRow, Share>> Shape = r => new Share(
        r.Id,
        r.RequestId,
        r.Query,
        r.EndpointId,
        r.OwnerId,
        r.MadeBy,
        RequestShapes.Time(r.CreatedAt),
        RequestShapes.Time(r.ExpiresAt),
        r.LastUsedAt == null ? null : RequestShapes.Time(r.LastUsedAt.Value),
        r.Uses
    );

    /// <summary>Lists links, newest first.</summary>
    /// <param name="ownerId">The person whose links are listed; null for all.</param>
    public async Task<IReadOnlyList<Share>> ListAsync(string? ownerId, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db
            .Shares.Where(s => ownerId == null || s.OwnerId == ownerId)
            .OrderByDescending(s => s.CreatedAt)
            .Select(Shape)
            .ToListAsync(ct);
    }

    /// <summary>Finds a link whose owner may still share.</summary>
    /// <param name="tokenHash">SHA-256, hex.</param>
    public async Task<Share?> FindByTokenAsync(string tokenHash, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db
            .Shares.Where(s =>
                s.TokenHash == tokenHash && (s.OwnerId == null || db.People.Any(p => p.Id == s.OwnerId && p.Role != Role.Viewer))
            )
            .Select(Shape)
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Adds a link, and removes those that expired long ago.</summary>
    public Task AddAsync(Share share, string tokenHash, CancellationToken ct)
    {
        var old = (share.CreatedAt - Kept).UtcTicks;
        return gate.WriteAsync(
            async (db, token) =>
            {
                await db.Shares.Where(s => s.ExpiresAt < old).ExecuteDeleteAsync(token);
                db.Add(
                    new ShareRow
                    {
                        Id = share.Id,
                        TokenHash = tokenHash,
                        RequestId = share.RequestId,
                        Query = share.Query,
                        EndpointId = share.EndpointId,
                        OwnerId = share.OwnerId,
                        MadeBy = share.MadeBy,
                        CreatedAt = share.CreatedAt.UtcTicks,
                        ExpiresAt = share.ExpiresAt.UtcTicks,
                    }
                );
                await audit.AddAsync(db, AuditAction.ShareCreated, share.Id, $"{share.InWords}, until {share.ExpiresAt:u}", token);
                return true;
            },
            ct
        );
    }

    public Task UsedAsync(Share share, DateTimeOffset at, CancellationToken ct) =>
        gate.WriteAsync(
            async (db, token) =>
            {
                if (share.LastUsedAt is not { } last || at - last > SameVisit)
                    await audit.AddAsync(db, AuditAction.ShareOpened, share.Id, share.InWords, token);
                return await db
                    .Shares.Where(s => s.Id == share.Id)
                    .ExecuteUpdateAsync(
                        s => s.SetProperty(r => r.LastUsedAt, at.UtcTicks).SetProperty(r => r.Uses, r => r.Uses + 1),
                        token
                    );
            },
            ct
        );

    /// <param name="ownerId">The person whose link it must be; null for any.</param>
    /// <returns>False when there is none.</returns>
    public Task<bool> RemoveAsync(string id, string? ownerId, CancellationToken ct) =>
        gate.WriteAsync(
            async (db, token) =>
            {
                if (await db.Shares.Where(s => s.Id == id && (ownerId == null || s.OwnerId == ownerId)).ExecuteDeleteAsync(token) == 0)
                    return false;
                await audit.AddAsync(db, AuditAction.ShareRevoked, id, null, token);
                return true;
            },
            ct
        );
}
