using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>Says in which part two URLs differ.</summary>
internal static class UrlDifference
{
    public const string Address = "address";
    public const string Path = "path";
    public const string QueryOrder = "query order";
    public const string QueryEncoding = "query encoding";
    public const string QueryMissing = "query left out";

    /// <param name="seen">The URL as the server saw it.</param>
    /// <param name="signed">The URL as it was signed.</param>
    public static string Of(string seen, string signed)
    {
        var (a, b) = (UrlParts.Parse(seen), UrlParts.Parse(signed));
        if (a.Origin != b.Origin)
            return Address;
        return a.Path != b.Path ? Path
            : b.Query is null ? QueryMissing
            : Sorted(a.Query) == Sorted(b.Query) ? QueryOrder
            : QueryEncoding;
    }

    private static string Sorted(string? query) => string.Join('&', (query ?? "").Split('&').Order(StringComparer.Ordinal));
}
