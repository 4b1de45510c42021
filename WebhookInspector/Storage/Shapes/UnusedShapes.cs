using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Shapes;

/// <summary>
/// Learned shapes whose requests retention has removed, with their history. Event types are the senders' to invent, so they must not pile
/// up.
/// </summary>
internal static class UnusedShapes
{
    /// <summary>In one step; the rest goes with the next run.</summary>
    private const int Most = 500;

    /// <summary>One step, in the caller's transaction.</summary>
    public static async Task<int> RemoveAsync(InspectorDb db, CancellationToken ct)
    {
        // Payloads without a type are one shape an endpoint, and stay.
        var unused = await db
            .Shapes.Where(s => s.EventType != "" && !db.Requests.Any(r => r.EventType == s.EventType && r.EndpointId == s.EndpointId))
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
