using System.Globalization;
using System.Text.Json;

namespace WebhookInspector.Requests.Query;

/// <summary>Matches requests against queries in memory. The database must give the same result for the same query.</summary>
/// <param name="now">The reference time for relative times.</param>
/// <param name="endpointNames">The endpoints' names by endpoint id.</param>
public sealed class QueryEvaluator(DateTimeOffset now, IReadOnlyDictionary<string, string> endpointNames)
{
    public bool Matches(QueryNode node, SearchedRequest request) =>
        node switch
        {
            AndNode and => and.Parts.All(p => Matches(p, request)),
            OrNode or => or.Parts.Any(p => Matches(p, request)),
            NotNode not => !Matches(not.Inner, request),
            TermNode term => Holds(term, request),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    /// <summary>Returns the required parts that do not match, as text.</summary>
    public IReadOnlyList<string> Misses(QueryNode node, SearchedRequest request) =>
        [.. (node is AndNode and ? and.Parts : [node]).Where(p => !Matches(p, request)).Select(QueryPrinter.Print)];

    /// <summary>Returns the ids of the endpoints whose id or name matches a pattern.</summary>
    public IReadOnlyList<string> Endpoints(TextPattern pattern)
    {
        var folded = pattern.Folded();
        return [.. endpointNames.Where(e => pattern.Fits(e.Key) || folded.Fits(TextPattern.Fold(e.Value))).Select(e => e.Key)];
    }

    /// <summary>Returns the bounds of a term about status, size or arrival: see <see cref="Comparison.Bounds"/>.</summary>
    public (long From, long To) Bounds(TermNode term) =>
        ((Comparison)term.Value).Bounds(text =>
            term.Field switch
            {
                QueryField.Status => Operands.Status(text),
                QueryField.Size => Operands.Size(text),
                _ => Operands.Time(text, now),
            } ?? throw new FormatException($"'{text}' can't be compared.")
        );

    private bool Holds(TermNode term, SearchedRequest request)
    {
        var summary = request.Summary;
        return term.Field switch
        {
            QueryField.Status => Within(term, summary.Response.Status),
            QueryField.Size => Within(term, summary.BodySize),
            QueryField.Received => Within(term, summary.ReceivedAt.UtcTicks),
            QueryField.Json => request.Json is { } root && Fits(root, term),
            _ => Fits(term, (TextPattern)term.Value, request, summary),
        };
    }

    private bool Fits(TermNode term, TextPattern pattern, SearchedRequest request, RequestSummary summary) =>
        term.Field switch
        {
            QueryField.Method => pattern.Fits(summary.Method),
            QueryField.Provider => pattern.Fits(summary.Provider),
            QueryField.Endpoint => Endpoints(pattern).Contains(summary.EndpointId),
            QueryField.Verdict => pattern.Exact == Name(summary.Verification.Verdict),
            QueryField.Freshness => pattern.Exact == Name(summary.Verification.Freshness),
            QueryField.Type => summary.EventType is { } type && pattern.Fits(type),
            QueryField.Event => summary.EventId is { } id && pattern.Fits(id),
            QueryField.Correlation => request.CorrelationId is { } together && pattern.Fits(together),
            QueryField.Path => pattern.Anywhere().Folded().Fits(TextPattern.Fold(summary.Path)),
            QueryField.Ip => request.RemoteAddress is { } address && pattern.Folded().Fits(TextPattern.Fold(address)),
            QueryField.Header => request.Headers.Any(h =>
                TextPattern.Fold(h.Name) == term.Name
                && (pattern.IsAny || (h.Value is { } value && pattern.Folded().Fits(TextPattern.Fold(value))))
            ),
            QueryField.Body => request.BodyText is { } body && pattern.Anywhere().Folded().Fits(body),
            QueryField.Is => Is(pattern.Exact, summary),
            _ => Found(pattern.Anywhere().Folded(), request, summary),
        };

    private static bool Found(TextPattern pattern, SearchedRequest request, RequestSummary summary) =>
        (request.BodyText is { } body && pattern.Fits(body))
        || new[] { summary.Id, summary.Path, summary.EventType, summary.EventId, request.RemoteAddress, request.Note }
            .Concat(request.Headers.Select(h => h.Value))
            .Any(text => text is not null && pattern.Fits(TextPattern.Fold(text)));

    private static bool Fits(JsonElement root, TermNode term)
    {
        try
        {
            return term.Value is Comparison comparison
                ? term.Path!.Values(root).Any(v => JsonValues.Holds(v, comparison))
                : ((TextPattern)term.Value).Folded() is var folded && term.Path!.Values(root).Any(v => JsonValues.Fits(v, folded));
        }
        catch (InvalidOperationException)
        {
            // An escape produced an unpaired surrogate: such a text equals nothing that a user can type.
            return false;
        }
    }

    private static bool Is(string? flag, RequestSummary summary) =>
        flag switch
        {
            "pinned" => summary.Pinned,
            "duplicate" => summary.Delivery.DuplicateOf is not null,
            "retry" => summary.Delivery.Attempt > 1,
            _ => summary.Noted,
        };

    private bool Within(TermNode term, long value) => Bounds(term) is var (from, to) && value >= from && value < to;

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(string.Create(CultureInfo.InvariantCulture, $"{value}"));
}
