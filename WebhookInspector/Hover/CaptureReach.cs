using System.Net;
using System.Net.Sockets;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover;

/// <summary>Checks whether Hover could reach a capture URL, as far as the URL shows.</summary>
internal static class CaptureReach
{
    /// <param name="simulator">True when the simulator can be offered instead.</param>
    public static HoverProblem? ProblemOf(string captureUrl, bool simulator)
    {
        var fix = $"Set Inspector:PublicUrl to the address of your tunnel or proxy{(simulator ? ", or use the simulator" : "")}.";
        var url = new Uri(captureUrl);
        if (IsHere(url))
            return new(
                HoverProblems.UrlNotPublic,
                $"Hover can't reach {url.GetLeftPart(UriPartial.Authority)}: that address is of this machine or a private network.",
                fix
            );
        return url.Scheme == Uri.UriSchemeHttps
            ? null
            : new(HoverProblems.UrlNotPublic, $"The capture URL is {url.Scheme}: providers want https.", fix);
    }

    private static bool IsHere(Uri url) =>
        url.IsLoopback
        || (IPAddress.TryParse(url.DnsSafeHost, out var address) ? IsPrivate(address) : IsLocalName(url.DnsSafeHost.TrimEnd('.')));

    private static bool IsLocalName(string host) =>
        !host.Contains('.', StringComparison.Ordinal)
        || Array.Exists(
            [".localhost", ".local", ".internal", ".lan", ".home.arpa", ".test", ".invalid"],
            suffix => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Recognizes private and special addresses: RFC 1918, 6598, 3927, 4193, 4291 and the unspecified ones.</summary>
    private static bool IsPrivate(IPAddress address)
    {
        var a = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (a.AddressFamily == AddressFamily.InterNetworkV6)
            return IPAddress.IsLoopback(a) || a.IsIPv6LinkLocal || a.IsIPv6UniqueLocal || a.IsIPv6Multicast || a.Equals(IPAddress.IPv6Any);
        return a.GetAddressBytes()
            is [0 or 10 or 127, ..]
                or [172, >= 16 and <= 31, ..]
                or [192, 168, ..]
                or [169, 254, ..]
                or [100, >= 64 and <= 127, ..]
                or [>= 224, ..];
    }
}
