using Microsoft.EntityFrameworkCore;

namespace WebhookInspector.Storage;

/// <summary>Deletes requests in steps short enough (aim: 50 ms) that captures hardly notice.</summary>
public sealed class RequestRemoval(WriteGate gate)
{
    private const int StepCount = 200;

    /// <summary>A body's pages are freed one by one, so a step is bounded by bytes too.</summary>
    private const long StepBytes = 4 * 1024 * 1024;

    /// <summary>Removes what matches, up to <paramref name="lastSequence"/>, so that requests still coming in cannot keep it going for ever.</summary>
    /// <returns>How many were removed.</returns>
    internal async Task<long> RemoveAsync(Func<IQueryable<RequestRow>, IQueryable<RequestRow>> which, long lastSequence, CancellationToken ct)
    {
        var removed = 0L;
        while (true)
        {
            var step = await gate.WriteAsync((db, token) => StepAsync(db, which(db.Requests.Where(r => r.Sequence <= lastSequence)), token), ct);
            if (step == 0)
            {
                return removed;
            }

            removed += step;
        }
    }

    /// <summary>Removes an endpoint that is hidden already, requests first.</summary>
    internal async Task RemoveEndpointAsync(string id, CancellationToken ct)
    {
        while (await gate.WriteAsync((db, token) => StepAsync(db, db.Requests.Where(r => r.EndpointId == id), token), ct) > 0)
        {
        }

        // A capture may have slipped in between: then the foreign key refuses, and the next step takes it along.
        await gate.WriteAsync(
            async (db, token) =>
            {
                while (await StepAsync(db, db.Requests.Where(r => r.EndpointId == id), token) > 0)
                {
                }

                return await db.Endpoints.Where(e => e.Id == id).ExecuteDeleteAsync(token);
            },
            ct);
    }

    private static async Task<int> StepAsync(InspectorDb db, IQueryable<RequestRow> which, CancellationToken ct)
    {
        var candidates = await which.OrderBy(r => r.Sequence).Take(StepCount).Select(r => new { r.Sequence, r.DeliveryId, r.BodySize }).ToListAsync(ct);
        var bytes = 0L;
        var step = candidates.TakeWhile((c, i) => (bytes += c.BodySize) <= StepBytes || i == 0).ToList();
        if (step.Count == 0)
        {
            return 0;
        }

        var sequences = step.ConvertAll(s => s.Sequence);
        var deliveries = step.ConvertAll(s => s.DeliveryId);
        await db.Requests.Where(r => sequences.Contains(r.Sequence)).ExecuteDeleteAsync(ct);
        // An event none of whose deliveries is left begins anew.
        await db.Deliveries.Where(d => deliveries.Contains(d.Id) && !db.Requests.Any(r => r.DeliveryId == d.Id)).ExecuteDeleteAsync(ct);
        return step.Count;
    }
}
