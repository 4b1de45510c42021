using System.Net;
using WebhookInspector.Storage;

namespace WebhookInspector.Replay.Targets;

/// <summary>An http or https URL of a target, whose path and query stay as written.</summary>
public sealed class TargetUrl
{
    private TargetUrl(Uri origin, string host, string pathAndQuery) => (Origin, Host, PathAndQuery) = (origin, host, pathAndQuery);

    /// <summary>Scheme, host and port, with the path <c>/</c>.</summary>
    public Uri Origin { get; }

    /// <summary>Lower case, without brackets and trailing dot; an address in its usual notation, whatever notation was given.</summary>
    public string Host { get; }

    /// <summary>The path and query as sent.</summary>
    public string PathAndQuery { get; }

    /// <summary>The value of the Host header: without the scheme's default port.</summary>
    public string Authority => Origin.Authority;

    /// <exception cref="SettingRefusedException">The text is not a valid target URL. The message says why.</exception>
    public static TargetUrl Parse(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0 || text[..scheme].ToLowerInvariant() is not ("http" or "https"))
            throw Refused($"'{text}' is not an absolute http or https URL");
        var end = text.AsSpan(scheme + 3).IndexOfAny("/?#");
        var authority = end < 0 ? text[(scheme + 3)..] : text[(scheme + 3)..(scheme + 3 + end)];
        var rest = end < 0 ? "" : text[(scheme + 3 + end)..];
        if (authority.Contains('@', StringComparison.Ordinal))
            throw Refused("it must not contain a user or password: send them in a header");
        // Parsers disagree about all of these, and a disagreement is a hole in the policy.
        if (authority.Any(c => c is <= ' ' or > '~' or '%' or '\\'))
            throw Refused(
                $"its host '{authority}' must be plain ASCII: an international name is written in Punycode (xn--), "
                    + "an address without a zone"
            );
        if (rest.Contains('#', StringComparison.Ordinal))
            throw Refused("it must not have a fragment (#), which is never sent");
        return Of(text[..scheme] + "://" + WithoutTrailingDot(authority) + "/", rest.StartsWith('/') ? rest : "/" + rest);
    }

    /// <summary>Returns the same host with another path and query.</summary>
    /// <exception cref="SettingRefusedException">They are not valid in a request line.</exception>
    public TargetUrl WithPath(string pathAndQuery) => new(Origin, Host, Checked(pathAndQuery));

    public override string ToString() => Origin.GetLeftPart(UriPartial.Authority) + PathAndQuery;

    private static TargetUrl Of(string origin, string pathAndQuery) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IdnHost.Length > 0 && !uri.IdnHost.EndsWith('.') && uri.Port > 0
            ? new TargetUrl(
                uri,
                IPAddress.TryParse(uri.IdnHost, out var address) ? address.ToString() : uri.IdnHost.ToLowerInvariant(),
                Checked(pathAndQuery)
            )
            : throw Refused($"'{origin}' is no URL with a host and a port from 1 to 65535");

    private static string WithoutTrailingDot(string authority)
    {
        var port = authority.LastIndexOf(':');
        return port > 0 && authority[port - 1] == '.' ? authority[..(port - 1)] + authority[port..]
            : authority.EndsWith('.') ? authority[..^1]
            : authority;
    }

    private static string Checked(string pathAndQuery) =>
        pathAndQuery.StartsWith('/') && pathAndQuery.All(c => c is > ' ' and <= '~')
            ? pathAndQuery
            : throw Refused(
                $"path and query '{pathAndQuery}' must begin with / and be plain ASCII without spaces: percent-encode other characters"
            );

    private static SettingRefusedException Refused(string reason) => new("target", reason + ".");
}
