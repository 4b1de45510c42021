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
        var (needsContent, needsBody, needsNote) = query is null ? (true, true, false) : Needs(query);
        foreach (var part in Parts(summaries, needsBody))
        {
            var sequences = part.Select(s => s.Sequence).ToList();
            var noted = needsNote ? part.Where(s => s.Noted).Select(s => s.Sequence).ToList() : [];
            var notes =
                noted.Count > 0
                    ? await db.Requests.Where(r => noted.Contains(r.Sequence)).ToDictionaryAsync(r => r.Sequence, r => r.Note, ct)
                    : [];
            var contents = db.Contents.Where(c => sequences.Contains(c.Sequence));
            var read =
                !needsContent ? []
                : needsBody
                    ? await contents
                        .Select(c => new Half(c.Sequence, c.RemoteAddress, c.CorrelationId, c.Headers, c.Body))
                        .ToDictionaryAsync(c => c.Sequence, ct)
                : await contents
                    .Select(c => new Half(c.Sequence, c.RemoteAddress, c.CorrelationId, c.Headers, Array.Empty<byte>()))
                    .ToDictionaryAsync(c => c.Sequence, ct);
            foreach (var summary in part)
            {
                if (needsContent && !read.ContainsKey(summary.Sequence))
                    continue;
                var half = needsContent ? read[summary.Sequence] : new Half(summary.Sequence, null, null, "[]", []);
                var headers = query is null
                    ? masks.Indexed(summary.EndpointId, half.Headers)
                    : masks.Shown(summary.EndpointId, half.Headers);
                using var request = new SearchedRequest(
                    summary,
                    half.RemoteAddress,
                    half.CorrelationId,
                    notes.GetValueOrDefault(summary.Sequence),
                    headers,
                    half.Body
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

    private static (bool Content, bool Body, bool Note) Needs(QueryNode node) =>
        node switch
        {
            AndNode and => Join(and.Parts.Select(Needs)),
            OrNode or => Join(or.Parts.Select(Needs)),
            NotNode not => Needs(not.Inner),
            TermNode { Field: QueryField.Text } => (true, true, true),
            TermNode { Field: QueryField.Body or QueryField.Json } => (true, true, false),
            TermNode { Field: QueryField.Header or QueryField.Ip or QueryField.Correlation } => (true, false, false),
            _ => default,
        };

    private static (bool Content, bool Body, bool Note) Join(IEnumerable<(bool Content, bool Body, bool Note)> parts) =>
        parts.Aggregate((a, b) => (a.Content || b.Content, a.Body || b.Body, a.Note || b.Note));

    private sealed record Half(long Sequence, string? RemoteAddress, string? CorrelationId, string Headers, byte[] Body);
}
