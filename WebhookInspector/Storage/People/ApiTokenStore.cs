using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows.Access;

namespace WebhookInspector.Storage.People;

/// <summary>Stores the API tokens that have not been revoked.</summary>
internal sealed class ApiTokenStore(InspectorDbFactory databases, WriteGate gate, TimeProvider time)
{
    private static readonly TimeSpan UseStep = TimeSpan.FromMinutes(1);

    /// <summary>Tokens, newest first.</summary>
    /// <param name="personId">The person to filter by; null for all.</param>
    public async Task<IReadOnlyList<ApiToken>> ListAsync(string? personId, CancellationToken ct)
    {
        await using var db = databases.Read();
        var rows = await db
            .ApiTokens.Where(t => personId == null || t.PersonId == personId)
            .OrderByDescending(t => t.CreatedAt)
            .ToListAsync(ct);
        return [.. rows.Select(t => t.ToToken())];
    }

    /// <returns>Null when the token does not exist or has expired.</returns>
    public async Task<ApiToken?> FindAsync(string tokenHash, CancellationToken ct)
    {
        await using var db = databases.Read();
        var now = time.GetUtcNow().UtcTicks;
        return (await db.ApiTokens.SingleOrDefaultAsync(t => t.TokenHash == tokenHash && t.ExpiresAt > now, ct))?.ToToken();
    }

    public Task AddAsync(ApiToken token, CancellationToken ct) =>
        gate.WriteAsync(
            (db, stop) =>
            {
                db.Add(ApiTokenRow.Of(token));
                return db.SaveChangesAsync(stop);
            },
            ct
        );

    /// <summary>Saves the time of use, at most once a minute: a program that polls must not cause a commit for each call.</summary>
    public async Task UsedAsync(ApiToken token, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (token.LastUsedAt is { } last && now - last < UseStep)
            return;
        await gate.WriteAsync(
            (db, stop) =>
                db.ApiTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedAt, now.UtcTicks), stop),
            ct
        );
    }

    /// <param name="personId">The person to whom the token must belong; null for any.</param>
    /// <returns>False when the token does not exist.</returns>
    public Task<bool> RemoveAsync(string id, string? personId, CancellationToken ct) =>
        gate.WriteAsync(
            async (db, stop) =>
                await db.ApiTokens.Where(t => t.Id == id && (personId == null || t.PersonId == personId)).ExecuteDeleteAsync(stop) > 0,
            ct
        );
}
