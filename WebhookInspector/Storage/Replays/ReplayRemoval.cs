using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Replays;

/// <summary>Removes old runs in steps so short that captures are hardly delayed.</summary>
public sealed class ReplayRemoval(InspectorDbFactory databases, WriteGate gate)
{
    private const int StepCount = 100;

    /// <param name="oldest">UTC ticks: runs that ended earlier are removed.</param>
    internal async Task RemoveAsync(long oldest, CancellationToken ct)
    {
        List<long> runs;
        await using (var db = databases.Read())
            runs = await db.ReplayRuns.Where(r => r.FinishedAt < oldest).Select(r => r.Position).ToListAsync(ct);
        foreach (var run in runs)
        {
            while (await gate.WriteAsync((db, token) => StepAsync(db, run, token), ct) > 0) { }

            await gate.WriteAsync((db, token) => db.ReplayRuns.Where(r => r.Position == run).ExecuteDeleteAsync(token), ct);
        }
    }

    private static Task<int> StepAsync(InspectorDb db, long run, CancellationToken ct)
    {
        var some = db.ReplayAttempts.Where(a => a.RunPosition == run).OrderBy(a => a.Position).Take(StepCount).Select(a => a.Position);
        return db.ReplayAttempts.Where(a => some.Contains(a.Position)).ExecuteDeleteAsync(ct);
    }
}
