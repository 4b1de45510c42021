using System.Globalization;
using System.Text.Json;
using WebhookInspector.Requests.Reading;

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
            QueryField.Json => Fits(ReadingPaths.Json(term.Path!, request.Documents), term),
            QueryField.Xml => Fits(ReadingPaths.Xml(term.Path!, request.Documents), term),
            QueryField.Query => Fits(Named(request.Beginning.Query, term.Name), term),
            QueryField.Form => Fits(FormValues(request.Beginning, term.Name), term),
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
            QueryField.Type => (summary.EventType is { } type && pattern.Fits(type))
                || request.Events.Any(e => e.Type is { } one && pattern.Fits(one)),
            QueryField.Event => (summary.EventId is { } id && pattern.Fits(id))
                || request.Events.Any(e => e.Id is { } one && pattern.Fits(one)),
            QueryField.Correlation => request.CorrelationId is { } together && pattern.Fits(together),
            QueryField.Path => pattern.Anywhere().Folded().Fits(TextPattern.Fold(summary.Path)),
            QueryField.Ip => request.RemoteAddress is { } address && pattern.Folded().Fits(TextPattern.Fold(address)),
            QueryField.Header => request.Headers.Any(h =>
                TextPattern.Fold(h.Name) == term.Name
                && (pattern.IsAny || (h.Value is { } value && pattern.Folded().Fits(TextPattern.Fold(HeaderText.Read(value)))))
            ),
            QueryField.Body => pattern.Anywhere().Folded() is var within && request.BodyTexts.Any(within.Fits),
            QueryField.Is => Is(pattern.Exact, summary),
            _ => Found(pattern.Anywhere().Folded(), request, summary),
        };

    private static bool Found(TextPattern pattern, SearchedRequest request, RequestSummary summary) =>
        request.BodyTexts.Any(pattern.Fits)
        || request.QueryTexts.Any(pattern.Fits)
        || new[] { summary.Id, summary.Path, summary.EventType, summary.EventId, request.RemoteAddress, request.Note }
            .Concat(request.Headers.Select(h => h.Value is { } value ? HeaderText.Read(value) : null))
            .Any(text => text is not null && pattern.Fits(TextPattern.Fold(text)));

    private static IEnumerable<JsonElement> Named(IEnumerable<FormField> fields, string name) =>
        fields.Where(f => TextPattern.Fold(f.Name.Text) == name).Select(f => JsonSerializer.SerializeToElement(f.Text));

    private static IEnumerable<JsonElement> FormValues(RequestReading reading, string name) =>
        reading.Kind == BodyKind.Multipart
            ? reading
                .Parts.Where(p => TextPattern.Fold(p.Name) == name)
                .Select(p => JsonSerializer.SerializeToElement(p.IsField ? p.Content.Text.Text : p.Part.FileName))
            : Named(reading.Form?.Fields ?? [], name);

    private static bool Fits(IEnumerable<JsonElement> values, TermNode term)
    {
        try
        {
            return term.Value is Comparison comparison
                ? values.Any(v => JsonValues.Holds(v, comparison))
                : ((TextPattern)term.Value).Folded() is var folded && values.Any(v => JsonValues.Fits(v, folded));
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
            "duplicate" => summary.IsDuplicate,
            "retry" => summary.Delivery.Attempt > 1,
            _ => summary.Noted,
        };

    private bool Within(TermNode term, long value) => Bounds(term) is var (from, to) && value >= from && value < to;

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(string.Create(CultureInfo.InvariantCulture, $"{value}"));
}
