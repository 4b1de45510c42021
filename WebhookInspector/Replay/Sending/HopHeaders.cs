using System.Globalization;
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

    /// <summary>
    /// Returns the headers without these, but with the target's Host in the place and spelling of the captured one, and the body's length
    /// in those of the captured length.
    /// </summary>
    /// <param name="length">The body's length; null when none is sent.</param>
    public static IReadOnlyList<Header> ForTarget(IReadOnlyList<Header> headers, string host, int? length)
    {
        var own = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Host"] = host };
        if (length is { } bytes)
            own["Content-Length"] = bytes.ToString(CultureInfo.InvariantCulture);
        var kept = Without(headers).ToHashSet();
        var placed = new List<Header>();
        foreach (var header in headers)
        {
            if (own.Remove(header.Name, out var value))
                placed.Add(header with { Value = value });
            else if (kept.Contains(header))
                placed.Add(header);
        }

        if (own.Remove("Host"))
            placed.Insert(0, new Header("Host", host));
        placed.AddRange(own.Select(o => new Header(o.Key, o.Value)));
        return placed;
    }

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
