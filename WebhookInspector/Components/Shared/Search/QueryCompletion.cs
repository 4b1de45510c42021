using WebhookInspector.Requests.Query;

namespace WebhookInspector.Components.Shared.Search;

/// <summary>A completion of a query that is being typed.</summary>
/// <param name="Text">The whole query with its last term completed.</param>
/// <param name="Hint">What the term searches.</param>
public sealed record QueryCompletion(string Text, string Hint)
{
    private const int Most = 12;

    private static readonly (string Start, string Hint)[] Fields =
    [
        ("verdict:", "verified, mismatch, …"),
        ("type:", "event type"),
        ("provider:", "provider"),
        ("endpoint:", "endpoint, by name"),
        ("received:>-1h", "in the last hour"),
        ("received:today", "today"),
        ("body:\"", "text in the body"),
        ("json.", "a value in the JSON: json.amount:>10"),
        ("query.", "a parameter of the query: query.order:1"),
        ("form.", "a field of a form: form.From:*"),
        ("xml.", "a value in the XML: xml.order.city:*"),
        ("header.", "a header: header.user-agent:curl*"),
        ("is:pinned", "pinned"),
        ("is:duplicate", "came more than once"),
        ("is:retry", "a later attempt"),
        ("is:noted", "has a note"),
        ("freshness:", "fresh, stale, future"),
        ("method:", "POST, …"),
        ("status:", "how it was answered"),
        ("size:>", "bytes, kb or mb"),
        ("path:", "path after the token"),
        ("ip:", "sender's address"),
        ("event:", "event id"),
        ("correlation:", "events of one run, job or applicant"),
    ];

    public static IReadOnlyList<QueryCompletion> Of(string text, QueryVocabulary vocabulary)
    {
        var start = text.LastIndexOfAny([' ', '\t', '(']) + 1;
        if (start < text.Length && text[start] == '-')
            start++;
        var (before, term) = (text[..start], text[start..]);
        var colon = term.IndexOf(':', StringComparison.Ordinal);
        var all = colon < 0 ? Fields : Values(term[..(colon + 1)], vocabulary).Select(v => (v, ""));
        return
        [
            .. all.Where(c => c.Item1.StartsWith(term, StringComparison.OrdinalIgnoreCase) && c.Item1.Length > term.Length)
                .Take(Most)
                .Select(c => new QueryCompletion(before + c.Item1, c.Item2)),
        ];
    }

    private static IEnumerable<string> Values(string field, QueryVocabulary vocabulary)
    {
        var values = field.ToUpperInvariant() switch
        {
            "VERDICT:" => QueryFields.Verdicts,
            "FRESHNESS:" => QueryFields.Freshnesses,
            "IS:" => QueryFields.Flags,
            "PROVIDER:" => vocabulary.Providers,
            "ENDPOINT:" => vocabulary.Endpoints,
            "TYPE:" => vocabulary.EventTypes,
            "METHOD:" => ["POST", "GET", "PUT", "PATCH", "DELETE"],
            "RECEIVED:" => ["today", ">-1h", ">-24h", ">-7d"],
            _ => [],
        };
        return values.Select(v =>
            field
            + (
                v.AsSpan().IndexOfAny(" ()\"") < 0
                    ? v
                    : $"\"{v.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            )
        );
    }
}
