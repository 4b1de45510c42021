using System.Net;

namespace WebhookInspector.Access;

/// <summary>What counts as this very machine.</summary>
internal static class Loopback
{
    /// <summary>127.0.0.0/8, ::1, and the first mapped into IPv6. Null (a Unix socket) is not: nobody knows who stands behind it.</summary>
    public static bool Is(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>
    /// <c>localhost</c> or a loopback address as written in a <c>Host</c> header, with any port. A name under <c>.localhost</c> is refused:
    /// some resolvers ask the network for it (RFC 6761, 6.3), so it could be rebound to this machine like any other.
    /// </summary>
    public static bool IsNamedBy(HostString host)
    {
        var name = host.HasValue ? host.Host : "";
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // IPAddress also reads "127.1" and "0x7f.1"; whoever writes those is not a browser at our own address.
        return name.StartsWith('[')
            ? IPAddress.TryParse(name.Trim('[', ']'), out var six) && Is(six)
            : IPAddress.TryParse(name, out var four) && four.ToString() == name && Is(four);
    }
}
