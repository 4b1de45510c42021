using WebhookInspector.Requests.Json;
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Components.Shared.Body;

/// <summary>Builds searches for requests with the same value.</summary>
public static class ValueSearch
{
    private const int Longest = 200;

    /// <returns>
    /// A link to the list; null for what cannot be searched for: an object, an array, a long text, a value below an empty name.
    /// </returns>
    public static string? Url(JsonTreeNode node)
    {
        if (node.IsContainer || node.Parent is null || node.Span.Length > Longest)
            return null;
        var written = node.Written(Longest);
        var value = node.Span.Kind == JsonTokenKind.String ? JsonStrings.Unescape(written.AsSpan()[1..^1]) : written;
        var path = node.Path;

        // Half a surrogate pair is not valid in a URL.
        if (path.Any(n => n.NameText is "") || path.Select(n => n.NameText ?? "").Append(value).Any(t => t.Any(char.IsSurrogate)))
            return null;
        var steps = path.Select(n => n.NameText is { } name ? new QueryPathStep(name, null) : new QueryPathStep(null, n.Index));
        var term = new TermNode(QueryField.Json, TextPattern.Of(value), Path: new QueryPath([.. steps]));
        return new RequestsUrl(null, QueryPrinter.Print(term), null).ToString();
    }
}
