using System.Globalization;
using System.Text.RegularExpressions;

namespace WebhookInspector.Tests.Access.Team;

/// <summary>Every address from which a caller reads something, about one endpoint and its request.</summary>
internal static partial class ReadRoutes
{
    /// <summary>Without an end, or not about a request.</summary>
    private static readonly string[] Others = ["/_blazor", "/hubs/", "/_framework", "{**path", "/openapi", "/api/v1/requests/stream"];

    public static IEnumerable<string> Of(Caller caller, string endpointId, string requestId) =>
        RouteRules
            .All.Where(r => r.Value <= caller && r.Key.Split(' ')[0].Split(',').Contains("GET"))
            .Select(r => "/" + r.Key.Split(' ')[1].TrimStart('/'))
            .Where(pattern => !Others.Any(o => pattern.Contains(o, StringComparison.Ordinal)))
            .SelectMany(pattern => Addresses(pattern, endpointId, requestId));

    private static IEnumerable<string> Addresses(string pattern, string endpointId, string requestId)
    {
        var id = pattern.Contains("/endpoints/", StringComparison.Ordinal) ? endpointId : requestId;
        var path = Parameter()
            .Replace(
                pattern,
                m => m.Value.Contains(":int", StringComparison.Ordinal) || m.Value.Contains(":long", StringComparison.Ordinal) ? "1" : id
            );
        return path switch
        {
            "/api/v1/requests/" => [path, $"{path}?q=code", $"{path}?endpointId={endpointId}"],
            "/api/v1/requests/export" => new[] { "ndjson", "har", "csv" }.Select(format =>
                string.Create(CultureInfo.InvariantCulture, $"{path}?format={format}&endpointId={endpointId}")
            ),
            "/api/v1/requests/wait" => [$"{path}?timeout=1&endpointId={endpointId}"],
            "/api/v1/diff/" => [$"{path}?left={requestId}&right={requestId}"],
            _ => [path],
        };
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
