using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows;
using WebhookInspector.Storage.Search;

namespace WebhookInspector.Storage.Reads;

/// <summary>
/// Reads requests with their bodies for export, newest first: at most a few megabytes, or one body, are in memory at a time.
/// </summary>
internal sealed class ExportReader(InspectorDbFactory databases, RequestSearch search, HeaderMasks masks)
{
    private const int Step = 500;

    /// <summary>Reads the requests that match now; requests that arrive or are deleted during the export are left out.</summary>
    public async IAsyncEnumerable<ExportedRequest> ReadAsync(RequestQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var db = databases.Read();
        await foreach (var found in FoundAsync(db, query, ct))
        {
            foreach (var part in SearchContents.Parts(found, byBytes: true))
            {
                foreach (var exported in await ReadAsync(db, part, ct))
                    yield return exported;
            }
        }
    }

    /// <returns>Null when the request does not exist.</returns>
    public async Task<ExportedRequest?> FindAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        var summary = await db.Requests.WithId(id).Select(RequestShapes.Summary).ToListAsync(ct);
        return await ReadAsync(db, summary, ct) is [var found] ? found : null;
    }

    private async IAsyncEnumerable<IReadOnlyList<RequestSummary>> FoundAsync(
        InspectorDb db,
        RequestQuery query,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        if (query.Filter is not null)
        {
            await foreach (var step in search.DescendAsync(query, below: long.MaxValue, above: 0, Step, ct))
                yield return step.Found;
            yield break;
        }

        for (var below = long.MaxValue; ; )
        {
            var step = await db
                .Requests.Of(query.EndpointId)
                .Where(r => r.Sequence < below)
                .OrderByDescending(r => r.Sequence)
                .Take(Step)
                .Select(RequestShapes.Summary)
                .ToListAsync(ct);
            if (step.Count == 0)
                yield break;
            yield return step;
            below = step[^1].Sequence;
        }
    }

    private async Task<IReadOnlyList<ExportedRequest>> ReadAsync(InspectorDb db, List<RequestSummary> part, CancellationToken ct)
    {
        var sequences = part.Select(s => s.Sequence).ToList();
        var noted = part.Where(s => s.Noted).Select(s => s.Sequence).ToList();
        var notes =
            noted.Count > 0
                ? await db.Requests.Where(r => noted.Contains(r.Sequence)).ToDictionaryAsync(r => r.Sequence, r => r.Note, ct)
                : [];
        var batches = part.Where(s => s.EventCount > 1).Select(s => s.Sequence).ToList();
        var events = (
            batches.Count > 0
                ? await db.RequestEvents.Where(e => batches.Contains(e.Sequence)).OrderBy(e => e.Position).ToListAsync(ct)
                : []
        ).ToLookup(e => e.Sequence, e => new BatchEvent(e.EventType, e.EventId, e.DuplicateOf));
        var contents = await db.Contents.Where(c => sequences.Contains(c.Sequence)).ToDictionaryAsync(c => c.Sequence, ct);
        return
        [
            .. part.Where(s => contents.ContainsKey(s.Sequence))
                .Select(s => Join(s, contents[s.Sequence], notes.GetValueOrDefault(s.Sequence), [.. events[s.Sequence]])),
        ];
    }

    private ExportedRequest Join(RequestSummary summary, RequestContentRow content, string? note, IReadOnlyList<BatchEvent> events)
    {
        var headers = masks.Shown(summary.EndpointId, content.Headers, trailers: false);
        var atArrival = new Verification(
            content.Verdict,
            content.Freshness,
            content.Strength,
            content.VerifiedBy,
            content.Reason,
            RequestShapes.Time(content.CheckedAt),
            content.SecretId
        );
        return new ExportedRequest(
            new CapturedRequest(
                summary,
                content.Target,
                content.Scheme,
                content.Protocol,
                content.RemoteAddress,
                [.. headers.Select(h => new Header(h.Name, h.Value ?? HeaderMask.Masked))],
                content.BodySha256,
                content.CorrelationId,
                atArrival,
                note
            )
            {
                Events = events,
            },
            [.. headers.Select(h => h.Value is null)],
            content.Body
        );
    }
}
