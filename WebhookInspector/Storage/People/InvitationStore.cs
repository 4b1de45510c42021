using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows.Access;

namespace WebhookInspector.Storage.People;

/// <summary>Stores invitation links that are still valid.</summary>
internal sealed class InvitationStore(InspectorDbFactory databases, WriteGate gate, TimeProvider time)
{
    /// <summary>Links, newest first, without expired ones.</summary>
    public async Task<IReadOnlyList<Invitation>> ListAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        var now = time.GetUtcNow().UtcTicks;
        return
        [
            .. (await db.Invitations.Where(i => i.ExpiresAt > now).OrderByDescending(i => i.CreatedAt).ToListAsync(ct)).Select(i =>
                i.ToInvitation()
            ),
        ];
    }

    /// <returns>Null when the link does not exist, was used, or has expired.</returns>
    public async Task<Invitation?> FindAsync(string tokenHash, CancellationToken ct)
    {
        await using var db = databases.Read();
        var now = time.GetUtcNow().UtcTicks;
        return (await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == tokenHash && i.ExpiresAt > now, ct))?.ToInvitation();
    }

    /// <summary>Adds a link. For a password link, earlier links for the same person are removed.</summary>
    public Task AddAsync(Invitation invitation, CancellationToken ct) =>
        gate.WriteAsync(
            async (db, token) =>
            {
                var now = time.GetUtcNow().UtcTicks;
                await db
                    .Invitations.Where(i => i.ExpiresAt <= now || (i.PersonId != null && i.PersonId == invitation.PersonId))
                    .ExecuteDeleteAsync(token);
                db.Add(InvitationRow.Of(invitation));
                return await db.SaveChangesAsync(token);
            },
            ct
        );

    /// <returns>False when the link was used or withdrawn in the meantime.</returns>
    public Task<bool> RemoveAsync(string id, CancellationToken ct) =>
        gate.WriteAsync(async (db, token) => await db.Invitations.Where(i => i.Id == id).ExecuteDeleteAsync(token) > 0, ct);

    /// <summary>Removes the links created by the program itself, for the first administrator.</summary>
    public Task RemoveOfAsync(string invitedBy, CancellationToken ct) =>
        gate.WriteAsync((db, token) => db.Invitations.Where(i => i.InvitedBy == invitedBy).ExecuteDeleteAsync(token), ct);
}
