using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.People;

/// <summary>Stores the people with accounts. Changes go through the Access folder's account classes, which enforce the rules.</summary>
internal sealed class PeopleStore(InspectorDbFactory databases, WriteGate gate)
{
    /// <summary>People, sorted by name.</summary>
    public async Task<IReadOnlyList<Person>> ListAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.People.OrderBy(p => p.NormalizedName).ToListAsync(ct);
    }

    public async Task<Person?> FindAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.People.SingleOrDefaultAsync(p => p.Id == id, ct);
    }

    public async Task<Person?> FindByNameAsync(string normalizedName, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.People.SingleOrDefaultAsync(p => p.NormalizedName == normalizedName, ct);
    }

    public async Task<bool> AnyAdminAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.People.AnyAsync(p => p.Role == Role.Admin, ct);
    }

    /// <returns>False when the name is taken.</returns>
    public Task<bool> AddAsync(Person person, CancellationToken ct) =>
        gate.WriteAsync(
            async (db, token) =>
            {
                if (await db.People.AnyAsync(p => p.NormalizedName == person.NormalizedName, token))
                    return false;
                db.Add(person);
                return await db.SaveChangesAsync(token) > 0;
            },
            ct
        );

    /// <summary>Updates everything but the number of failed sign-ins.</summary>
    /// <returns>False when another caller changed or removed the person in the meantime, or when no administrator would be left.</returns>
    public async Task<bool> UpdateAsync(Person person, CancellationToken ct)
    {
        var written = await gate.WriteAsync(
            async (db, token) =>
                (person.Role == Role.Admin || !await IsLastAdminAsync(db, person.Id, token))
                && await db
                    .People.Where(p => p.Id == person.Id && p.Version == person.Version)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(p => p.Name, person.Name)
                                .SetProperty(p => p.NormalizedName, person.NormalizedName)
                                .SetProperty(p => p.Role, person.Role)
                                .SetProperty(p => p.PasswordHash, person.PasswordHash)
                                .SetProperty(p => p.SecurityStamp, person.SecurityStamp)
                                .SetProperty(p => p.LockoutEnd, person.LockoutEnd)
                                .SetProperty(p => p.Version, person.Version + 1),
                        token
                    ) > 0,
            ct
        );
        person.Version += written ? 1 : 0;
        return written;
    }

    public Task SignedInAsync(string id, DateTimeOffset at, CancellationToken ct) =>
        gate.WriteAsync(
            (db, token) =>
                db.People.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.SignedInAt, at.UtcTicks), token),
            ct
        );

    /// <summary>Removes the person, with tokens and open links.</summary>
    /// <returns>False when the person does not exist or is the last administrator.</returns>
    public Task<bool> RemoveAsync(string id, CancellationToken ct) =>
        gate.WriteAsync(
            async (db, token) =>
                !await IsLastAdminAsync(db, id, token) && await db.People.Where(p => p.Id == id).ExecuteDeleteAsync(token) > 0,
            ct
        );

    private static async Task<bool> IsLastAdminAsync(InspectorDb db, string id, CancellationToken ct) =>
        await db.People.AnyAsync(p => p.Id == id && p.Role == Role.Admin, ct)
        && !await db.People.AnyAsync(p => p.Id != id && p.Role == Role.Admin, ct);
}
