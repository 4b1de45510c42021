using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Storage.Tallies;

/// <summary>Stores how many requests were removed and refused since the database was created.</summary>
internal sealed class TallyStore(InspectorDbFactory databases)
{
    public async Task<IReadOnlyList<Tally>> ListAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        var rows = await db.Tallies.ToListAsync(ct);
        return
        [
            .. rows.Select(t => new Tally(
                t.Kind,
                t.EndpointId.Length == 0 ? null : t.EndpointId,
                t.Count,
                RequestShapes.Time(t.FirstAt),
                RequestShapes.Time(t.LastAt)
            )),
        ];
    }

    /// <summary>Lists the counts, the latest first.</summary>
    /// <param name="endpointId">The endpoint whose refusals are listed; null for all.</param>
    public async Task<IReadOnlyList<Refusal>> RefusalsAsync(int limit, CancellationToken ct, string? endpointId = null)
    {
        await using var db = databases.Read();
        return await db
            .Refusals.Where(r => endpointId == null || r.EndpointId == endpointId)
            .OrderByDescending(r => r.LastAt)
            .ThenByDescending(r => r.Id)
            .Take(limit)
            .Select(r => new Refusal(
                r.Kind,
                r.EndpointId,
                r.Address,
                r.Detail,
                RequestShapes.Time(r.FirstAt),
                RequestShapes.Time(r.LastAt),
                r.Count,
                r.FirstBytes
            ))
            .ToListAsync(ct);
    }

    /// <summary>Counts in the caller's transaction, so that the count and the change are one.</summary>
    internal static async Task AddAsync(
        InspectorDb db,
        TallyKind kind,
        string? endpointId,
        long count,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var (name, at) = (KebabCase<TallyKind>.Write(kind), now.UtcTicks);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO tallies (kind, endpoint_id, count, first_at, last_at) VALUES ({name}, {endpointId ?? ""}, {count}, {at}, {at})
            ON CONFLICT (kind, endpoint_id) DO UPDATE SET count = count + excluded.count, last_at = excluded.last_at
            """,
            ct
        );
    }
}
