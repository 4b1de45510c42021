using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage.Rows.Requests;

namespace WebhookInspector.Storage.Search;

/// <summary>Translates a query to an SQL condition in which every value is a parameter.</summary>
/// <param name="indexed">
/// Maps a text to a query for the sequences that the search index has for it; null for requests that are not indexed yet.
/// </param>
/// <param name="events">The events of batches; null when no batch is stored.</param>
internal sealed class QueryTranslation(
    QueryEvaluator evaluator,
    IQueryable<RequestContentRow> contents,
    Func<string, IQueryable<long>>? indexed,
    IQueryable<RequestEventRow>? events = null
)
{
    /// <summary>
    /// Added to the time of arrival, so that SQLite does not use its index, whose rows would have to be sorted: the search has narrowed the
    /// sequences by the time already.
    /// </summary>
    private const long NotByIndex = 0;

    private static readonly Translated Unknown = new(null, Exact: false);

    public Translated Translate(QueryNode node) =>
        node switch
        {
            AndNode and => All([.. and.Parts.Select(Translate)]),
            OrNode or => Either([.. or.Parts.Select(Translate)]),
            NotNode not => Translate(not.Inner) is { Exact: true, Where: { } where }
                ? new(Expression.Lambda<Func<RequestRow, bool>>(Expression.Not(where.Body), where.Parameters), true)
                : Unknown,
            TermNode term => Term(term),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    private static Translated All(Translated[] parts) =>
        new(
            parts
                .Where(p => p.Where is not null)
                .Select(p => p.Where!)
                .Aggregate((Expression<Func<RequestRow, bool>>?)null, (a, b) => a is null ? b : Join(a, b, Expression.AndAlso)),
            parts.All(p => p.Exact)
        );

    private static Translated Either(Translated[] parts) =>
        Array.Exists(parts, p => p.Where is null)
            ? Unknown
            : new(parts.Select(p => p.Where!).Aggregate((a, b) => Join(a, b, Expression.OrElse)), parts.All(p => p.Exact));

    private Translated Term(TermNode term) =>
        OfBatches(term) is { } ofBatch && Single(term) is { Where: { } where } single
            ? new(Join(where, ofBatch, Expression.OrElse), single.Exact)
            : Single(term);

    /// <summary>The condition for the events of batches, beside the one for requests that brought one event.</summary>
    private Expression<Func<RequestRow, bool>>? OfBatches(TermNode term)
    {
        if (events is null || term.Value is not TextPattern pattern)
            return null;
        var (exact, glob) = (pattern.Exact, Glob(pattern));
        var found = term.Field switch
        {
            QueryField.Type => exact is not null
                ? events.Where(e => e.EventType == exact)
                : events.Where(e => e.EventType != null && EF.Functions.Glob(e.EventType, glob)),
            QueryField.Event => exact is not null
                ? events.Where(e => e.EventId == exact)
                : events.Where(e => e.EventId != null && EF.Functions.Glob(e.EventId, glob)),
            _ => null,
        };
        if (found is null)
            return null;
        var sequences = found.Select(e => e.Sequence);
        return r => sequences.Contains(r.Sequence);
    }

    private Translated Single(TermNode term) =>
        term.Value is Comparison ? Compared(term)
        : Fits(term.Field, (TextPattern)term.Value) is not { } where ? Indexed(term.Field, (TextPattern)term.Value)
        // Event ids have no index of their own, which every capture would have to write: the search index contains them.
        : term.Field == QueryField.Event && Indexed(term.Field, (TextPattern)term.Value).Where is { } indexed
            ? new(Join(indexed, where, Expression.AndAlso), Exact: true)
        : new(where, Exact: true);

    private Translated Compared(TermNode term)
    {
        if (QueryFields.NeedsName(term.Field))
            return Unknown;
        var (from, to) = evaluator.Bounds(term);
        return new(
            term.Field switch
            {
                QueryField.Status => Status(from, to),
                QueryField.Size => r => r.BodySize >= from && r.BodySize < to,
                _ => r => r.ReceivedAt + NotByIndex >= from && r.ReceivedAt + NotByIndex < to,
            },
            Exact: true
        );
    }

    /// <summary>
    /// Expresses a condition so that the partial index of answers other than 200 applies: compared as the column is, and naming 200.
    /// </summary>
    private static Expression<Func<RequestRow, bool>> Status(long from, long to)
    {
        var (low, high) = ((int)Math.Clamp(from, 0, int.MaxValue), (int)Math.Clamp(to, 0, int.MaxValue));
        return low <= 200 && high > 200
            ? r => r.Status >= low && r.Status < high
            : r => r.Status >= low && r.Status < high && r.Status != 200;
    }

    private Expression<Func<RequestRow, bool>>? Fits(QueryField field, TextPattern pattern)
    {
        var (exact, glob) = (pattern.Exact, Glob(pattern));
        switch (field)
        {
            case QueryField.Method:
                return exact is not null ? r => r.Method == exact : r => EF.Functions.Glob(r.Method, glob);
            case QueryField.Provider:
                return exact is not null ? r => r.Provider == exact : r => EF.Functions.Glob(r.Provider, glob);
            case QueryField.Type:
                return exact is not null ? r => r.EventType == exact : r => r.EventType != null && EF.Functions.Glob(r.EventType, glob);
            case QueryField.Event:
                return exact is not null ? r => r.EventId == exact : r => r.EventId != null && EF.Functions.Glob(r.EventId, glob);
            case QueryField.Correlation:
                var together = (
                    exact is not null
                        ? contents.Where(c => c.CorrelationId == exact)
                        : contents.Where(c => c.CorrelationId != null && EF.Functions.Glob(c.CorrelationId, glob))
                ).Select(c => c.Sequence);
                return r => together.Contains(r.Sequence);
            case QueryField.Endpoint:
                var ids = evaluator.Endpoints(pattern);
                return r => ids.Contains(r.EndpointId);
            case QueryField.Verdict:
                var verdict = KebabCase<Requests.Verdict>.Read(exact!);
                return r => r.Verdict == verdict;
            case QueryField.Freshness:
                var freshness = KebabCase<Requests.Freshness>.Read(exact!);
                return r => r.Freshness == freshness;
            case QueryField.Path when pattern.Literals.All(l => System.Text.Ascii.IsValid(l)):
                var like = Like(pattern);
                return r => EF.Functions.Like(r.Path, like, "\\");
            case QueryField.Is:
                return exact switch
                {
                    "pinned" => r => r.Pinned,
                    "duplicate" => r => r.DuplicateOf != null || r.RepeatedEvents > 0,
                    "retry" => r => r.Attempt > 1,
                    _ => r => r.Note != null,
                };
            default:
                return null;
        }
    }

    private Translated Indexed(QueryField field, TextPattern pattern)
    {
        if (
            indexed is null
            || field is QueryField.Path or QueryField.Json or QueryField.Xml
            || Trigrams.Match(pattern.Folded()) is not { } match
        )
            return Unknown;
        var sequences = indexed(match);
        return new(r => sequences.Contains(r.Sequence), Exact: false);
    }

    private static string Glob(TextPattern pattern) =>
        string.Join(
            '*',
            pattern.Literals.Select(l =>
                l.Replace("[", "[[]", StringComparison.Ordinal)
                    .Replace("*", "[*]", StringComparison.Ordinal)
                    .Replace("?", "[?]", StringComparison.Ordinal)
            )
        );

    private static string Like(TextPattern pattern) =>
        string.Join(
            '%',
            pattern
                .Anywhere()
                .Literals.Select(l =>
                    l.Replace("\\", @"\\", StringComparison.Ordinal)
                        .Replace("%", @"\%", StringComparison.Ordinal)
                        .Replace("_", @"\_", StringComparison.Ordinal)
                )
        );

    private static Expression<Func<RequestRow, bool>> Join(
        Expression<Func<RequestRow, bool>> left,
        Expression<Func<RequestRow, bool>> right,
        Func<Expression, Expression, Expression> join
    ) =>
        Expression.Lambda<Func<RequestRow, bool>>(
            join(left.Body, new Renamed(right.Parameters[0], left.Parameters[0]).Visit(right.Body)),
            left.Parameters
        );

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
