using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Storage.Search;

/// <summary>
/// Finds the requests that match a query, newest first, in steps short enough to be cancelled in between. A query that an index narrows
/// down takes few, longer steps; one that must examine every request takes many.
/// </summary>
public sealed class RequestSearch(InspectorDbFactory databases, HeaderMasks masks, TimeProvider time)
{
    private const int FirstWindow = 4_000;
    private const int LargestWindow = 256_000;

    /// <summary>The number of requests examined in memory in one step.</summary>
    private const int Batch = 1_000;

    /// <param name="below">Only requests before this sequence.</param>
    /// <param name="above">Only requests after this sequence.</param>
    /// <param name="wanted">The number that the caller wants; a step may return more or fewer.</param>
    public async IAsyncEnumerable<SearchStep> DescendAsync(
        RequestQuery query,
        long below,
        long above,
        int wanted,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var filter = query.Filter ?? throw new ArgumentException("There is nothing to look for.", nameof(query));
        await using var db = databases.Read();
        var evaluator = await EvaluatorAsync(db, ct);
        var (low, high) = await RangeAsync(db, filter, evaluator, above + 1, below - 1, ct);
        var batches = await db.RequestEvents.AnyAsync(ct);
        var watermark = await db.SearchProgress.Select(p => p.Sequence).SingleOrDefaultAsync(ct);
        for (var window = (long)FirstWindow; high >= low; )
        {
            ct.ThrowIfCancellationRequested();
            var from = Math.Max(low, high - window + 1);
            from = high > watermark ? Math.Max(from, watermark + 1) : from;
            var (where, exact) = Translation(db, evaluator, from, high, isIndexed: high <= watermark, batches).Translate(filter);
            var rows = db.Requests.Of(query.EndpointId).Where(r => r.Sequence >= from && r.Sequence <= high);
            rows = where is null ? rows : rows.Where(where);
            var take = exact ? Math.Clamp(wanted, 1, Batch) : (int)Math.Clamp(wanted * 2L, 50, Batch);
            var candidates = await rows.OrderByDescending(r => r.Sequence).Take(take).Select(RequestShapes.Summary).ToListAsync(ct);
            var found = exact ? candidates : await MatchingAsync(db, filter, evaluator, candidates, ct);
            var position = candidates.Count == take ? candidates[^1].Sequence : from;
            window = candidates.Count == take ? Math.Max(FirstWindow, window / 4) : Math.Min(LargestWindow, window * 4);
            // The fewer matches a step finds, the larger the next one is.
            wanted = found.Count * 4 < candidates.Count ? Batch : wanted;
            high = position - 1;
            yield return new SearchStep(found, position, Math.Max(0, high - low + 1));
        }
    }

    /// <summary>Returns those of some requests that match.</summary>
    internal async Task<List<RequestSummary>> MatchingAsync(
        InspectorDb db,
        QueryNode filter,
        IReadOnlyList<RequestSummary> candidates,
        CancellationToken ct
    ) => await MatchingAsync(db, filter, await EvaluatorAsync(db, ct), candidates, ct);

    /// <summary>Returns how many and which parts of a query each of some requests fails: the fewest first, then the newest.</summary>
    internal async Task<List<NearMiss>> MissesAsync(
        InspectorDb db,
        QueryNode filter,
        IReadOnlyList<RequestSummary> candidates,
        CancellationToken ct
    )
    {
        var (evaluator, misses) = (await EvaluatorAsync(db, ct), new List<NearMiss>());
        await foreach (var request in SearchContents.ReadAsync(db, candidates, filter, masks, ct))
            misses.Add(new NearMiss(request.Summary.Id, evaluator.Misses(filter, request)));
        return [.. misses.Where(m => m.Misses.Count > 0).OrderBy(m => m.Misses.Count)];
    }

    /// <summary>Returns a condition that holds for every match, to check found requests again.</summary>
    internal async Task<Translated> NarrowingAsync(QueryNode filter, CancellationToken ct)
    {
        await using var db = databases.Read();
        return new QueryTranslation(
            await EvaluatorAsync(db, ct),
            db.Contents,
            indexed: null,
            await db.RequestEvents.AnyAsync(ct) ? db.RequestEvents : null
        ).Translate(filter);
    }

    private async Task<List<RequestSummary>> MatchingAsync(
        InspectorDb db,
        QueryNode filter,
        QueryEvaluator evaluator,
        IReadOnlyList<RequestSummary> candidates,
        CancellationToken ct
    )
    {
        var found = new List<RequestSummary>();
        await foreach (var request in SearchContents.ReadAsync(db, candidates, filter, masks, ct))
        {
            if (evaluator.Matches(filter, request))
                found.Add(request.Summary);
        }

        return found;
    }

    private async Task<QueryEvaluator> EvaluatorAsync(InspectorDb db, CancellationToken ct) =>
        new(time.GetUtcNow(), await db.Endpoints.ToDictionaryAsync(e => e.Id, e => e.Name, ct));

    private static QueryTranslation Translation(
        InspectorDb db,
        QueryEvaluator evaluator,
        long from,
        long to,
        bool isIndexed,
        bool batches
    ) =>
        new(
            evaluator,
            db.Contents,
            // Notes change and are few: they are not in the index, and the check in memory sorts them out.
            isIndexed
                ? match =>
                    db.Database.SqlQuery<long>(
                        $"""
                        SELECT rowid AS Value FROM request_search WHERE request_search MATCH {match} AND rowid BETWEEN {from} AND {to}
                        UNION SELECT sequence AS Value FROM requests WHERE note IS NOT NULL AND sequence BETWEEN {from} AND {to}
                        """
                    )
                : null,
            batches ? db.RequestEvents : null
        );

    /// <summary>Returns the range of sequences that contains every match: sequences rise with times, nearly.</summary>
    private static async Task<(long Low, long High)> RangeAsync(
        InspectorDb db,
        QueryNode filter,
        QueryEvaluator evaluator,
        long low,
        long high,
        CancellationToken ct
    )
    {
        high = Math.Min(high, await db.Requests.MaxAsync(r => (long?)r.Sequence, ct) ?? 0);
        low = Math.Max(low, await db.Requests.MinAsync(r => (long?)r.Sequence, ct) ?? 1);
        foreach (var term in (filter is AndNode and ? and.Parts : [filter]).OfType<TermNode>().Where(t => t.Field == QueryField.Received))
        {
            var (from, to) = evaluator.Bounds(term);
            var within = db.Requests.Where(r => r.ReceivedAt >= from && r.ReceivedAt < to);
            low = Math.Max(low, await within.MinAsync(r => (long?)r.Sequence, ct) ?? long.MaxValue);
            high = Math.Min(high, await within.MaxAsync(r => (long?)r.Sequence, ct) ?? 0);
        }

        return (low, high);
    }
}
