using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Rows.Endpoints;

namespace WebhookInspector.Storage.Sealing;

/// <summary>Encrypts secrets in requests that were stored before it was known where their senders present them.</summary>
public sealed class SealingStore(InspectorDbFactory databases, WriteGate gate, HeaderMasks masks, SecretProtection sealing)
{
    /// <summary>
    /// Reads the rule that each endpoint's requests were last searched by, and the sequence below which that is not done.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, (string Rule, long Below)>> ProgressAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db.Sealing.ToDictionaryAsync(s => s.EndpointId, s => (s.Rule, s.Below), StringComparer.Ordinal, ct);
    }

    /// <param name="below">0 when there is nothing left to search.</param>
    public Task NoteAsync(string endpointId, string rule, long below, CancellationToken ct) =>
        gate.WriteAsync(
            async (db, token) =>
            {
                if (await db.Sealing.SingleOrDefaultAsync(s => s.EndpointId == endpointId, token) is { } row)
                    (row.Rule, row.Below) = (rule, below);
                else if (await db.Endpoints.AnyAsync(e => e.Id == endpointId, token))
                    db.Add(
                        new SealingRow
                        {
                            EndpointId = endpointId,
                            Rule = rule,
                            Below = below,
                        }
                    );
                return await db.SaveChangesAsync(token);
            },
            ct
        );

    /// <summary>The next requests to be searched, newest first.</summary>
    public async Task<IReadOnlyList<RequestSummary>> NextAsync(string endpointId, long below, int count, CancellationToken ct)
    {
        await using var db = databases.Read();
        return await db
            .Requests.Where(r => r.EndpointId == endpointId && r.Sequence < below)
            .OrderByDescending(r => r.Sequence)
            .Take(count)
            .Select(RequestShapes.Summary)
            .ToListAsync(ct);
    }

    /// <summary>Encrypts these secrets in a stored request, in addition to those that are encrypted already.</summary>
    /// <returns>False when it holds none in clear, or is gone.</returns>
    public async Task<bool> SealAsync(long sequence, HeaderMask mask, SecretValues secrets, CancellationToken ct)
    {
        ResealedRequest resealed;
        await using (var db = databases.Read())
        {
            if (
                await db.Requests.AsNoTracking().SingleOrDefaultAsync(r => r.Sequence == sequence, ct) is not { } row
                || await db.Contents.AsNoTracking().SingleOrDefaultAsync(c => c.Sequence == sequence, ct) is not { } content
            )
            {
                return false;
            }

            resealed = new ResealedRequest(
                row,
                content,
                await db.Answers.AsNoTracking().SingleOrDefaultAsync(a => a.Sequence == sequence, ct),
                await db.HiddenParts.AsNoTracking().SingleOrDefaultAsync(h => h.Sequence == sequence, ct),
                await db.RequestEvents.AsNoTracking().Where(e => e.Sequence == sequence).OrderBy(e => e.Position).ToListAsync(ct),
                mask,
                secrets,
                sealing
            );
        }

        if (!resealed.IsChanged)
            return false;
        return await gate.RunAsync(connection => Task.FromResult(SealingStatements.Write(connection, resealed, masks)), ct);
    }
}
