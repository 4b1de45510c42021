using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Rows.Requests;
using WebhookInspector.Storage.Search;

namespace WebhookInspector.Storage.Reads;

/// <summary>
/// Reads requests with their bodies for export, newest first: at most a few megabytes, or one body, are in memory at a time.
/// </summary>
internal sealed class ExportReader(InspectorDbFactory databases, RequestSearch search, HeaderMasks masks)
{
    private const int Step = 500;

    private static readonly Func<RequestContentRow, RequestContent> Content = RequestShapes.Content.Compile();

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

    /// <summary>Finds one request, without its body and note.</summary>
    /// <returns>Null when the request does not exist.</returns>
    public async Task<ExportedHead?> FindAsync(string id, CancellationToken ct)
    {
        await using var db = databases.Read();
        if (
            await db.Requests.WithId(id).Select(RequestShapes.Summary).SingleOrDefaultAsync(ct) is not { } summary
            || await db.Contents.Where(c => c.Sequence == summary.Sequence).Select(RequestShapes.Content).SingleOrDefaultAsync(ct)
                is not { } content
        )
        {
            return null;
        }

        return new ExportedHead(Join(summary, content, note: null), new StoredBody(summary.Sequence, summary.BodySize));
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

    private ExportedRequest Join(RequestSummary summary, RequestContentRow row, string? note, IReadOnlyList<BatchEvent> events) =>
        new(Join(summary, Content(row), note) with { Events = events }, row.Body);

    private CapturedRequest Join(RequestSummary summary, RequestContent content, string? note) =>
        new(
            summary,
            content.Target,
            content.Scheme,
            content.Protocol,
            content.RemoteAddress,
            masks.Shown(summary.EndpointId, content.Headers),
            content.BodySha256,
            content.CorrelationId,
            content.AtArrival,
            note
        );
}
