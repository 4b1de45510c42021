using System.Net;

namespace WebhookInspector.Access;

/// <summary>Recognizes this machine's own addresses and names.</summary>
internal static class Loopback
{
    /// <summary>
    /// True for 127.0.0.0/8, ::1, and the former mapped into IPv6. False for null (a Unix socket), whose client is unknown.
    /// </summary>
    public static bool Is(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>
    /// True for <c>localhost</c> or a loopback address in a <c>Host</c> header, with any port. False for names under <c>.localhost</c>:
    /// some resolvers look them up on the network (RFC 6761, 6.3), so they can be rebound like any other name.
    /// </summary>
    public static bool IsNamedBy(HostString host)
    {
        var name = host.HasValue ? host.Host : "";
        if (name.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // IPAddress also parses "127.1" and "0x7f.1", which no browser sends for our own address.
        return name.StartsWith('[')
            ? IPAddress.TryParse(name.Trim('[', ']'), out var six) && Is(six)
            : IPAddress.TryParse(name, out var four) && four.ToString() == name && Is(four);
    }
}
