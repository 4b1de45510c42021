using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Rows.Hover;

namespace WebhookInspector.Storage.Hover;

/// <summary>
/// Stores access tokens for Hover, encrypted: one for each endpoint (each may belong to another organisation), and one for the simulator.
/// </summary>
internal sealed class HoverAccessStore(InspectorDbFactory databases, WriteGate gate, SecretProtection sealing, LiveFeed feed)
{
    private const int ShownEnding = 4;

    public async Task<HoverAccess?> FindAsync(string endpointId, bool simulated, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await Of(db, endpointId, simulated).SingleOrDefaultAsync(ct) is { } row ? ToAccess(row) : null;
    }

    /// <summary>Decrypts the token; null when there is none or its key was lost.</summary>
    public async Task<string?> TokenAsync(string endpointId, bool simulated, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await Of(db, endpointId, simulated).Select(a => a.SealedToken).SingleOrDefaultAsync(ct) is { } token
            ? sealing.OpenAccessToken(token)
            : null;
    }

    /// <summary>Saves a token and replaces the previous one.</summary>
    public async Task SaveAsync(
        string endpointId,
        bool simulated,
        string token,
        DateTimeOffset now,
        DateTimeOffset expiresAt,
        CancellationToken ct
    )
    {
        var row = new HoverAccessRow
        {
            EndpointId = endpointId,
            Simulated = simulated,
            SealedToken = sealing.SealAccessToken(token),
            // For a short token, four characters would reveal too much.
            Ending = token.Length >= 5 * ShownEnding ? token[^ShownEnding..] : "",
            PastedAt = now.UtcTicks,
            ExpiresAt = expiresAt.UtcTicks,
        };
        await ChangeAsync(
            endpointId,
            async (db, cancel) =>
            {
                await Of(db, endpointId, simulated).ExecuteDeleteAsync(cancel);
                db.Add(row);
                return await db.SaveChangesAsync(cancel);
            },
            ct
        );
    }

    /// <param name="token">The refused token; nothing happens when it has been replaced in the meantime.</param>
    public async Task MarkRefusedAsync(string endpointId, bool simulated, string token, DateTimeOffset at, CancellationToken ct)
    {
        if (await TokenAsync(endpointId, simulated, ct) == token)
            await ChangeAsync(
                endpointId,
                (db, cancel) => Of(db, endpointId, simulated).ExecuteUpdateAsync(a => a.SetProperty(r => r.RefusedAt, at.UtcTicks), cancel),
                ct
            );
    }

    /// <returns>False when there is no token.</returns>
    public async Task<bool> DeleteAsync(string endpointId, bool simulated, CancellationToken ct) =>
        await ChangeAsync(endpointId, (db, cancel) => Of(db, endpointId, simulated).ExecuteDeleteAsync(cancel), ct) > 0;

    private static IQueryable<HoverAccessRow> Of(InspectorDb db, string endpointId, bool simulated) =>
        db.HoverAccess.Where(a => a.EndpointId == endpointId && a.Simulated == simulated);

    private HoverAccess ToAccess(HoverAccessRow row) =>
        new(
            row.EndpointId,
            row.Simulated,
            row.Ending,
            RequestShapes.Time(row.PastedAt),
            RequestShapes.Time(row.ExpiresAt),
            row.RefusedAt is { } at ? RequestShapes.Time(at) : null,
            sealing.OpenAccessToken(row.SealedToken) is null
        );

    private async Task<int> ChangeAsync(string endpointId, Func<InspectorDb, CancellationToken, Task<int>> work, CancellationToken ct)
    {
        var changed = await gate.WriteAsync(work, ct);
        feed.Notify(new LiveSignal(LiveTopic.HoverChanged, endpointId));
        return changed;
    }
}
