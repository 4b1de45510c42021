namespace WebhookInspector.Requests;

/// <summary>Finds headers by name, ignoring case (RFC 9110, 5.1).</summary>
public static class HeaderLookup
{
    public static IEnumerable<string> Values(this IEnumerable<Header> headers, string name) =>
        headers.Where(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value);

    /// <summary>Returns the first value, or null when the header is absent.</summary>
    public static string? Value(this IEnumerable<Header> headers, string name) => headers.Values(name).FirstOrDefault();
}
