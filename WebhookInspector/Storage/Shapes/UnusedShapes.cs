using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Shapes;

/// <summary>
/// Removes schemas whose requests retention has removed, with their history. Senders can invent event types, so schemas must not pile up.
/// </summary>
internal static class UnusedShapes
{
    /// <summary>The number removed in one step; the next run removes the rest.</summary>
    private const int Most = 500;

    /// <summary>Runs one step in the caller's transaction.</summary>
    public static async Task<int> RemoveAsync(InspectorDb db, CancellationToken ct)
    {
        // Payloads without a type share one schema per endpoint, which stays.
        var unused = await db
            .Shapes.Where(s => s.EventType != "" && !db.Requests.Any(r => r.EventType == s.EventType && r.EndpointId == s.EndpointId))
            .Where(s =>
                !db.RequestEvents.Any(e =>
                    e.EventType == s.EventType && db.Requests.Any(r => r.Sequence == e.Sequence && r.EndpointId == s.EndpointId)
                )
            )
            .OrderBy(s => s.LearnedAt)
            .Take(Most)
            .Select(s => new { s.EndpointId, s.EventType })
            .ToListAsync(ct);
        foreach (var shape in unused)
        {
            await db.ShapeChanges.Where(c => c.EndpointId == shape.EndpointId && c.EventType == shape.EventType).ExecuteDeleteAsync(ct);
            await db.Shapes.Where(s => s.EndpointId == shape.EndpointId && s.EventType == shape.EventType).ExecuteDeleteAsync(ct);
        }

        return unused.Count;
    }
}
