using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows.Search;

namespace WebhookInspector.Storage.Search;

/// <summary>Stores queries under names.</summary>
internal sealed class SavedSearches(InspectorDbFactory databases, WriteGate gate, AuditLog audit)
{
    /// <summary>Lists saved searches by name.</summary>
    public async Task<IReadOnlyList<SavedSearch>> ListAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db
            .SavedSearches.OrderBy(s => s.Name)
            .Select(s => new SavedSearch(s.Id, s.Name, s.Query, s.EndpointId))
            .ToListAsync(ct);
    }

    /// <summary>Saves a search, and replaces one with the same name.</summary>
    public Task SaveAsync(string name, string query, string? endpointId, CancellationToken ct) =>
        gate.WriteAsync(
            async (db, token) =>
            {
                if (await db.SavedSearches.SingleOrDefaultAsync(s => s.Name == name, token) is { } row)
                    (row.Query, row.EndpointId) = (query, endpointId);
                else
                    db.Add(
                        new SavedSearchRow
                        {
                            Id = "srch_" + RandomNumberGenerator.GetHexString(16, lowercase: true),
                            Name = name,
                            Query = query,
                            EndpointId = endpointId,
                        }
                    );
                await audit.AddAsync(db, AuditAction.SearchSaved, name, query, token);
                return true;
            },
            ct
        );

    /// <returns>False when there is none with that name.</returns>
    public Task<bool> DeleteAsync(string id, CancellationToken ct) =>
        gate.WriteAsync(
            async (db, token) =>
            {
                var name = await db.SavedSearches.Where(s => s.Id == id).Select(s => s.Name).SingleOrDefaultAsync(token);
                if (name is null)
                    return false;
                await audit.AddAsync(db, AuditAction.SearchDeleted, name, null, token);
                return await db.SavedSearches.Where(s => s.Id == id).ExecuteDeleteAsync(token) > 0;
            },
            ct
        );
}
