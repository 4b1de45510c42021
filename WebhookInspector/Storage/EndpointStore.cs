using Microsoft.EntityFrameworkCore;
using WebhookInspector.Live;
using WebhookInspector.Signatures;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Storage.Rows.Endpoints;

namespace WebhookInspector.Storage;

/// <summary>Reads and changes endpoints and their secrets. Every change is reported to the live feed.</summary>
public sealed partial class EndpointStore(
    InspectorDbFactory databases,
    WriteGate gate,
    RequestRemoval removal,
    SecretProtection sealing,
    AuditLog audit,
    LiveFeed feed,
    TimeProvider time,
    ILogger<EndpointStore> logger
)
{
    private readonly Lock turn = new();
    private int changes;
    private (int Changes, IReadOnlyList<Endpoint> Endpoints)? listed;

    /// <summary>All endpoints, oldest first. Read once and kept until the next change, because pages ask with every arrival.</summary>
    public async Task<IReadOnlyList<Endpoint>> ListAsync(CancellationToken ct = default)
    {
        int now;
        lock (turn)
        {
            now = changes;
            if (listed is { } known && known.Changes == now)
                return known.Endpoints;
        }

        await using var db = databases.Read();
        var rows = await Present(db).OrderBy(e => e.CreatedAt).ThenBy(e => e.Id).ToListAsync(ct);
        IReadOnlyList<Endpoint> endpoints = [.. rows.Select(r => r.ToEndpoint(sealing))];
        lock (turn)
            listed = (now, endpoints);
        return endpoints;
    }

    public async Task<Endpoint?> FindAsync(string id, CancellationToken ct = default)
    {
        await using var db = databases.Read();
        return (await Present(db).SingleOrDefaultAsync(e => e.Id == id, ct))?.ToEndpoint(sealing);
    }

    public async Task<bool> AnyAsync(CancellationToken ct = default)
    {
        await using var db = databases.Read();
        return await db.Endpoints.AnyAsync(e => !e.Removed, ct);
    }

    /// <param name="endpoint">The endpoint to add; its own list of secrets is ignored.</param>
    /// <param name="secrets">The secrets to add, newest first.</param>
    /// <exception cref="TokenTakenException">Another endpoint of the provider already has the token.</exception>
    public async Task AddAsync(Endpoint endpoint, IReadOnlyList<SigningSecret> secrets, CancellationToken ct = default)
    {
        var row = endpoint.ToRow();
        var secretRows = secrets.Reverse().Select(s => s.ToRow(endpoint.Id, time.GetUtcNow(), sealing)).ToList();
        await SaveAsync(
            endpoint.Id,
            async db =>
            {
                db.Add(row);
                await db.SaveChangesAsync(ct);
                foreach (var secret in secretRows)
                {
                    // Inserted one at a time: EF Core may reorder the inserts of a batch, and the position determines the age.
                    db.Add(secret);
                    await db.SaveChangesAsync(ct);
                }

                await audit.AddAsync(db, AuditAction.EndpointCreated, endpoint.Id, endpoint.Name, ct);
                return true;
            },
            ct
        );
    }

    /// <summary>Updates an endpoint; its secrets, id and creation time are unchanged.</summary>
    /// <returns>The updated endpoint; null when it does not exist.</returns>
    /// <exception cref="TokenTakenException">Another endpoint of the provider already has the token.</exception>
    public Task<Endpoint?> UpdateAsync(string id, Func<Endpoint, Endpoint> change, CancellationToken ct = default) =>
        SaveAsync(
            id,
            async db =>
            {
                if (await Present(db).SingleOrDefaultAsync(e => e.Id == id, ct) is not { } row)
                {
                    return null;
                }

                var before = row.ToEndpoint(sealing);
                row.Take(change(before));
                await db.SaveChangesAsync(ct);
                var now = row.ToEndpoint(sealing);
                await audit.AddAsync(db, AuditAction.EndpointChanged, id, EndpointChanges.InWords(before, now), ct);
                return now;
            },
            ct
        );

    /// <summary>Deletes an endpoint. It disappears at once; its requests are removed in small steps before this completes.</summary>
    /// <returns>False when it does not exist.</returns>
    public async Task<bool> DeleteAsync(string id, CancellationToken ct = default)
    {
        if (!await SaveAsync(id, db => HideAsync(db, id, ct), ct))
        {
            return false;
        }

        await removal.RemoveEndpointAsync(id, ct);
        feed.Notify(new LiveSignal(LiveTopic.RequestChanged, id));
        return true;
    }

    /// <returns>Null when the endpoint does not exist.</returns>
    public Task<EndpointSecret?> AddSecretAsync(string endpointId, SigningSecret secret, CancellationToken ct = default)
    {
        var row = secret.ToRow(endpointId, time.GetUtcNow(), sealing);
        return SaveAsync(
            endpointId,
            async db =>
            {
                if (!await Present(db).AnyAsync(e => e.Id == endpointId, ct))
                {
                    return null;
                }

                db.Add(row);
                await db.SaveChangesAsync(ct);
                await audit.AddAsync(db, AuditAction.SecretAdded, endpointId, row.Label, ct);
                return row.ToSecret(sealing);
            },
            ct
        );
    }

    /// <returns>False when the secret does not exist.</returns>
    public Task<bool> RemoveSecretAsync(string endpointId, string secretId, CancellationToken ct = default) =>
        SaveAsync(
            endpointId,
            async db =>
            {
                var label = await db
                    .Secrets.Where(s => s.EndpointId == endpointId && s.Id == secretId)
                    .Select(s => s.Label)
                    .SingleOrDefaultAsync(ct);
                if (label is null)
                    return false;
                await audit.AddAsync(db, AuditAction.SecretRemoved, endpointId, label, ct);
                return await db.Secrets.Where(s => s.EndpointId == endpointId && s.Id == secretId).ExecuteDeleteAsync(ct) > 0;
            },
            ct
        );

    /// <summary>
    /// Decrypted secrets, newest first. A secret whose key was lost is left out; with none left, the verdict is no-secret.
    /// </summary>
    public async Task<IReadOnlyList<SigningSecret>> SecretsAsync(string endpointId, CancellationToken ct = default)
    {
        await using var db = databases.Read();
        return Opened(await db.Secrets.Where(s => s.EndpointId == endpointId).OrderByDescending(s => s.Position).ToListAsync(ct));
    }

    /// <summary>The secrets of all endpoints by endpoint id, as <see cref="SecretsAsync"/> returns them.</summary>
    public async Task<ILookup<string, SigningSecret>> AllSecretsAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        var rows = await db.Secrets.OrderByDescending(s => s.Position).ToListAsync(ct);
        return rows.GroupBy(r => r.EndpointId)
            .SelectMany(own => Opened([.. own]).Select(secret => (Id: own.Key, Secret: secret)))
            .ToLookup(s => s.Id, s => s.Secret);
    }

    private List<SigningSecret> Opened(List<EndpointSecretRow> rows)
    {
        var secrets = new List<SigningSecret>(rows.Count);
        foreach (var row in rows)
        {
            if (sealing.OpenSecret(row.SealedValue) is { } value)
            {
                secrets.Add(new SigningSecret(row.Id, row.Label, value, row.SamplesOnly));
            }
            else
            {
                LogUnreadable(logger, row.Label, row.EndpointId);
            }
        }

        return secrets;
    }

    private static IQueryable<EndpointRow> Present(InspectorDb db) => db.Endpoints.Include(e => e.Secrets).Where(e => !e.Removed);

    private async Task<bool> HideAsync(InspectorDb db, string id, CancellationToken ct)
    {
        if (await db.Endpoints.Where(e => e.Id == id && !e.Removed).Select(e => e.Name).SingleOrDefaultAsync(ct) is not { } name)
            return false;
        await audit.AddAsync(db, AuditAction.EndpointDeleted, id, name, ct);
        await db.Secrets.Where(s => s.EndpointId == id).ExecuteDeleteAsync(ct);
        await db.SavedTargets.Where(t => t.EndpointId == id).ExecuteDeleteAsync(ct);
        // Makes the token available again at once.
        return await db
                .Endpoints.Where(e => e.Id == id && !e.Removed)
                .ExecuteUpdateAsync(e => e.SetProperty(r => r.Removed, true).SetProperty(r => r.Token, r => "removed " + r.Id), ct) > 0;
    }

    private async Task<T> SaveAsync<T>(string id, Func<InspectorDb, Task<T>> work, CancellationToken ct)
    {
        try
        {
            T result;
            try
            {
                result = await gate.WriteAsync((db, _) => work(db), ct);
            }
            finally
            {
                lock (turn)
                    changes++;
            }

            feed.Notify(new LiveSignal(LiveTopic.EndpointChanged, id));
            return result;
        }
        catch (DbUpdateException fault) when (SqliteFaults.IsUnique(fault))
        {
            throw new TokenTakenException(fault);
        }
    }

    [LoggerMessage(
        1004,
        LogLevel.Error,
        "Secret {Label} of endpoint {EndpointId} cannot be decrypted: its key is no longer in the data directory. Set it again."
    )]
    private static partial void LogUnreadable(ILogger logger, string label, string endpointId);
}
