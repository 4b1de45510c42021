namespace WebhookInspector.Access;

/// <summary>
/// Headers that only a proxy or tunnel writes. One of them on a loopback connection means that the sender is elsewhere. <c>Via</c> is among
/// them: RFC 9110, 7.6.3 requires every proxy to add it, and no browser reaches its own loopback through a proxy.
/// </summary>
internal static class ForwardingHeaders
{
    private static readonly string[] Prefixes =
    [
        "X-Forwarded-",
        "X-Original-",
        "X-Rewrite-",
        "X-ARR-",
        "X-Envoy-",
        "X-Azure-",
        "X-Appengine-",
        "X-Amzn-",
        "CF-",
        "Ngrok-Auth-",
        "Tailscale-",
    ];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Forwarded",
        "Via",
        "X-Forwarded",
        "Forwarded-For",
        "X-Real-IP",
        "X-Client-IP",
        "X-Cluster-Client-IP",
        "True-Client-IP",
        "Fastly-Client-IP",
        "Fly-Client-IP",
        "CDN-Loop",
        "X-ProxyUser-Ip",
        "X-Remote-IP",
        "X-Remote-Addr",
        "X-Host",
    };

    /// <summary>Returns the name of the first one found, or null.</summary>
    public static string? FirstIn(IHeaderDictionary headers) =>
        headers.Keys.FirstOrDefault(name =>
            Names.Contains(name) || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
        );
}
