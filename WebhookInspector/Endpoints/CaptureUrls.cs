using Microsoft.Extensions.Options;
using WebhookInspector.Requests;

namespace WebhookInspector.Endpoints;

/// <summary>The URLs that providers are given, and the URL that a request is taken to have been sent to.</summary>
public sealed class CaptureUrls(IOptions<AddressOptions> options, BoundAddress bound)
{
    public string For(Endpoint endpoint) => (PublicBase ?? bound.Url) + PathOf(endpoint);

    /// <summary>Where this program itself sends samples: the bound address, whatever the public URL is.</summary>
    public string LocalFor(Endpoint endpoint) => bound.Url + PathOf(endpoint);

    /// <summary>
    /// The absolute URL that a sender signed, for schemes that bind it: what it was given (<c>PublicUrl</c>) where that is set, else what
    /// the server saw.
    /// </summary>
    /// <param name="target">The raw request target.</param>
    public string Signed(string scheme, IReadOnlyList<Header> headers, string target) =>
        (PublicBase ?? $"{scheme}://{headers.Value("Host")}") + PathAndQuery(target);

    private string? PublicBase => options.Value.PublicUrl is { Length: > 0 } url ? url.TrimEnd('/') : null;

    private static string PathOf(Endpoint endpoint) => $"/hooks/{endpoint.Provider}/{endpoint.Token}";

    /// <summary>A proxy may send the absolute form (RFC 9112, 3.2.2).</summary>
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
