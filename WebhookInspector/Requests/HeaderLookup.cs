using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Requests;

/// <summary>Finds headers by name, ignoring case (RFC 9110, 5.1).</summary>
public static class HeaderLookup
{
    public static IEnumerable<string> Values(this IEnumerable<Header> headers, string name) =>
        headers.Where(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)).Select(h => h.Value);

    /// <summary>Returns the first value, or null when the header is absent.</summary>
    public static string? Value(this IEnumerable<Header> headers, string name) => headers.Values(name).FirstOrDefault();

    /// <summary>Returns the first value that may be shown, or null when there is none.</summary>
    public static string? Value(this IEnumerable<ShownHeader> headers, string name) =>
        headers.FirstOrDefault(h => string.Equals(h.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The headers with the text that is shown instead of a hidden value.</summary>
    public static IReadOnlyList<Header> AsShown(this IEnumerable<ShownHeader> headers) =>
        [.. headers.Select(h => new Header(h.Name, h.Text))];
}
