using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows.Replays;

namespace WebhookInspector.Storage.Replays;

/// <summary>Stores saved targets. Their values and secrets are encrypted.</summary>
internal sealed class TargetStore(InspectorDbFactory databases, WriteGate gate, SecretProtection sealing, AuditLog audit, LiveFeed feed)
{
    /// <summary>Targets by name; for each name, the general one first.</summary>
    public async Task<IReadOnlyList<SavedTarget>> ListAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return [.. (await db.SavedTargets.OrderBy(t => t.Name).ThenBy(t => t.EndpointId).ToListAsync(ct)).Select(ToTarget)];
    }

    public async Task<SavedTarget?> FindAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.SavedTargets.SingleOrDefaultAsync(t => t.Id == id, ct) is { } row ? ToTarget(row) : null;
    }

    /// <summary>Adds a target or replaces the one with the same id. What could not be decrypted stays as it is stored.</summary>
    /// <returns>False when another target has the same name and endpoint.</returns>
    public async Task<bool> SaveAsync(SavedTarget target, CancellationToken ct)
    {
        var endpointId = target.EndpointId ?? "";
        var values = sealing.SealSecret(JsonSerializer.Serialize(target.Values));
        var secret = target.Secret is { } given ? sealing.SealSecret(given) : null;
        var saved = await gate.WriteAsync(
            async (db, token) =>
            {
                if (await db.SavedTargets.AnyAsync(t => t.Name == target.Name && t.EndpointId == endpointId && t.Id != target.Id, token))
                    return false;
                if (await db.SavedTargets.SingleOrDefaultAsync(t => t.Id == target.Id, token) is { } row)
                {
                    (row.Name, row.Url) = (target.Name, target.Url);
                    row.SealedValues = target.ValuesLost ? row.SealedValues : values;
                    row.SealedSecret = target.SecretLost ? row.SealedSecret : secret;
                }
                else
                    db.Add(
                        new SavedTargetRow
                        {
                            Id = target.Id,
                            Name = target.Name,
                            EndpointId = endpointId,
                            Url = target.Url,
                            SealedValues = values,
                            SealedSecret = secret,
                        }
                    );
                await audit.AddAsync(db, AuditAction.TargetSaved, target.Name, null, token);
                return true;
            },
            ct
        );
        feed.Notify(new LiveSignal(LiveTopic.ReplayChanged, null));
        return saved;
    }

    /// <returns>False when the target does not exist.</returns>
    public async Task<bool> DeleteAsync(string id, CancellationToken ct)
    {
        var deleted = await gate.WriteAsync(
            async (db, token) =>
            {
                var name = await db.SavedTargets.Where(t => t.Id == id).Select(t => t.Name).SingleOrDefaultAsync(token);
                if (name is null)
                    return false;
                await audit.AddAsync(db, AuditAction.TargetDeleted, name, null, token);
                return await db.SavedTargets.Where(t => t.Id == id).ExecuteDeleteAsync(token) > 0;
            },
            ct
        );
        feed.Notify(new LiveSignal(LiveTopic.ReplayChanged, null));
        return deleted;
    }

    /// <summary>Decrypts a target; its values and secret are left out when their key was lost.</summary>
    private SavedTarget ToTarget(SavedTargetRow row)
    {
        var values = sealing.OpenSecret(row.SealedValues);
        var secret = row.SealedSecret is { } sealedSecret ? sealing.OpenSecret(sealedSecret) : null;
        return new(
            row.Id,
            row.Name,
            row.EndpointId.Length > 0 ? row.EndpointId : null,
            row.Url,
            values is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(values)!,
            secret
        )
        {
            ValuesLost = values is null,
            SecretLost = row.SealedSecret is not null && secret is null,
        };
    }
}
