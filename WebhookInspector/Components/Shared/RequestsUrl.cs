using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Components.Shared;

/// <summary>The state of the requests page in its URL: <c>/requests[/{id}]?q=&amp;endpoint=</c>.</summary>
public sealed record RequestsUrl(string? Id, string? Q, string? Endpoint)
{
    private const string Root = "/requests";

    public static RequestsUrl Read(NavigationManager navigation)
    {
        var uri = new Uri(navigation.Uri);
        var query = QueryHelpers.ParseQuery(uri.Query);
        var id =
            IsRequests(navigation) && uri.AbsolutePath.Length > Root.Length + 1
                ? Uri.UnescapeDataString(uri.AbsolutePath[(Root.Length + 1)..].Split('/')[0])
                : null;
        return new RequestsUrl(id, Text(query, "q"), Text(query, "endpoint"));
    }

    public static bool IsRequests(NavigationManager navigation) =>
        new Uri(navigation.Uri).AbsolutePath is var path && (path == Root || path.StartsWith(Root + "/", StringComparison.Ordinal));

    /// <summary>Every event that belongs together by this id.</summary>
    public static string OfCorrelation(string id) =>
        new RequestsUrl(null, QueryPrinter.Print(new TermNode(QueryField.Correlation, TextPattern.Of(id))), null).ToString();

    public override string ToString()
    {
        var query = new List<string>();
        if (!string.IsNullOrEmpty(Q))
            query.Add("q=" + Uri.EscapeDataString(Q));
        if (!string.IsNullOrEmpty(Endpoint))
            query.Add("endpoint=" + Uri.EscapeDataString(Endpoint));
        return Root
            + (string.IsNullOrEmpty(Id) ? "" : "/" + Uri.EscapeDataString(Id))
            + (query.Count == 0 ? "" : "?" + string.Join('&', query));
    }

    private static string? Text(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> query, string name) =>
        query.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value ? value : null;
}
