using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Search;

/// <summary>Reads the parts of requests that summaries lack and a query needs.</summary>
internal static class SearchContents
{
    /// <summary>The maximum number of body bytes in memory at a time; a single body may be larger.</summary>
    private const long Bytes = 4 * 1024 * 1024;

    /// <summary>
    /// Reads requests one after the other, in the given order. Deleted ones are left out. Each is disposed of before the next.
    /// </summary>
    /// <param name="query">The query that says which parts are needed; null for the index.</param>
    public static async IAsyncEnumerable<SearchedRequest> ReadAsync(
        InspectorDb db,
        IReadOnlyList<RequestSummary> summaries,
        QueryNode? query,
        HeaderMasks masks,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var needs = query is null ? new(true, true, false, false) : Needs(query);
        var (needsContent, needsBody, needsNote, _) = needs;
        foreach (var part in Parts(summaries, needsBody))
        {
            var sequences = part.Select(s => s.Sequence).ToList();
            var noted = needsNote ? part.Where(s => s.Noted).Select(s => s.Sequence).ToList() : [];
            var notes =
                noted.Count > 0
                    ? await db.Requests.Where(r => noted.Contains(r.Sequence)).ToDictionaryAsync(r => r.Sequence, r => r.Note, ct)
                    : [];
            var batches = needs.Events ? part.Where(s => s.EventCount > 1).Select(s => s.Sequence).ToList() : [];
            var events =
                batches.Count > 0
                    ? (await db.RequestEvents.Where(e => batches.Contains(e.Sequence)).ToListAsync(ct)).ToLookup(e => e.Sequence)
                    : null;
            var contents = db.Contents.Where(c => sequences.Contains(c.Sequence));
            var read =
                !needsContent ? []
                : needsBody
                    ? await contents
                        .Select(c => new Half(c.Sequence, c.Target, c.RemoteAddress, c.CorrelationId, c.Headers, c.Body))
                        .ToDictionaryAsync(c => c.Sequence, ct)
                : await contents
                    .Select(c => new Half(c.Sequence, c.Target, c.RemoteAddress, c.CorrelationId, c.Headers, Array.Empty<byte>()))
                    .ToDictionaryAsync(c => c.Sequence, ct);
            foreach (var summary in part)
            {
                if (needsContent && !read.ContainsKey(summary.Sequence))
                    continue;
                var half = needsContent ? read[summary.Sequence] : new Half(summary.Sequence, "", null, null, "[]", []);
                var headers = query is null
                    ? masks.Indexed(summary.EndpointId, half.Headers)
                    : masks.Shown(summary.EndpointId, half.Headers, trailers: true);
                using var request = new SearchedRequest(
                    summary,
                    half.Target,
                    half.RemoteAddress,
                    half.CorrelationId,
                    notes.GetValueOrDefault(summary.Sequence),
                    headers,
                    half.Body,
                    events is null ? [] : [.. events[summary.Sequence].Select(e => new BatchEvent(e.EventType, e.EventId, e.DuplicateOf))]
                );
                yield return request;
            }
        }
    }

    /// <summary>Splits requests into parts whose bodies fit into memory.</summary>
    public static IEnumerable<List<RequestSummary>> Parts(IReadOnlyList<RequestSummary> summaries, bool byBytes)
    {
        var (part, bytes) = (new List<RequestSummary>(), 0L);
        foreach (var summary in summaries)
        {
            if (byBytes && part.Count > 0 && bytes + summary.BodySize > Bytes)
            {
                yield return part;
                (part, bytes) = ([], 0);
            }

            part.Add(summary);
            bytes += summary.BodySize;
        }

        if (part.Count > 0)
            yield return part;
    }

    private static Need Needs(QueryNode node) =>
        node switch
        {
            AndNode and => and.Parts.Select(Needs).Aggregate(Join),
            OrNode or => or.Parts.Select(Needs).Aggregate(Join),
            NotNode not => Needs(not.Inner),
            TermNode { Field: QueryField.Text } => new(true, true, true, false),
            TermNode { Field: QueryField.Body or QueryField.Json or QueryField.Form or QueryField.Xml } => new(true, true, false, false),
            TermNode { Field: QueryField.Header or QueryField.Ip or QueryField.Correlation or QueryField.Query } => new(
                true,
                false,
                false,
                false
            ),
            TermNode { Field: QueryField.Type or QueryField.Event } => new(false, false, false, true),
            _ => default,
        };

    private static Need Join(Need a, Need b) => new(a.Content || b.Content, a.Body || b.Body, a.Note || b.Note, a.Events || b.Events);

    /// <summary>The parts of a request that a query looks at, beside its summary.</summary>
    private readonly record struct Need(bool Content, bool Body, bool Note, bool Events);

    private sealed record Half(long Sequence, string Target, string? RemoteAddress, string? CorrelationId, string Headers, byte[] Body);
}
