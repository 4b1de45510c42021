using WebhookInspector.Requests;

namespace WebhookInspector.Replay.Sending;

/// <summary>Headers of one connection, not of the message (RFC 9110, 7.6.1). A replay sends the target's own.</summary>
internal static class HopHeaders
{
    private static readonly string[] Names =
    [
        "Host",
        "Content-Length",
        "Connection",
        "Keep-Alive",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "Expect",
    ];

    public static bool Contains(string name) =>
        Names.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("Proxy-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns the headers without these, and without those that a Connection header names.</summary>
    public static IReadOnlyList<Header> Without(IReadOnlyList<Header> headers)
    {
        var named = headers
            .Values("Connection")
            .SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. headers.Where(h => !Contains(h.Name) && !named.Contains(h.Name))];
    }
}
