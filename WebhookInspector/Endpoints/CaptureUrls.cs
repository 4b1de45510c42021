using Microsoft.Extensions.Options;
using WebhookInspector.Requests;

namespace WebhookInspector.Endpoints;

/// <summary>Builds the capture URLs that providers are given, and the URL that a captured request was signed for.</summary>
public sealed class CaptureUrls(IOptions<AddressOptions> options, BoundAddress bound)
{
    public string For(Endpoint endpoint) => (PublicBase ?? bound.Url) + PathOf(endpoint);

    /// <summary>The base URL that samples are sent to: the bound address, whatever <c>PublicUrl</c> is.</summary>
    public string LocalFor(Endpoint endpoint) => bound.Url + PathOf(endpoint);

    /// <summary>
    /// The absolute URL that a sender signed, for schemes that cover it: below <c>PublicUrl</c> where that is set, else as the server saw
    /// it.
    /// </summary>
    /// <param name="target">The raw request target.</param>
    public string Signed(string scheme, IReadOnlyList<Header> headers, string target) =>
        (PublicBase ?? $"{scheme}://{headers.Value("Host")}") + PathAndQuery(target);

    private string? PublicBase => options.Value.PublicUrl is { Length: > 0 } url ? url.TrimEnd('/') : null;

    private static string PathOf(Endpoint endpoint) => $"/hooks/{endpoint.Provider}/{endpoint.Token}";

    /// <summary>Reads a request target in absolute form, which a proxy may send (RFC 9112, 3.2.2).</summary>
    private static string PathAndQuery(string target)
    {
        var authority = target.StartsWith('/') ? -1 : target.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0)
        {
            return target;
        }

        var path = target.IndexOf('/', authority + 3);
        return path < 0 ? "/" : target[path..];
    }
}
