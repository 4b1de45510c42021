using System.Net;
using System.Net.Sockets;

namespace WebhookInspector.Access;

/// <summary>The network by which callers are limited: one caller can have many addresses of it.</summary>
internal static class CallerNetwork
{
    /// <summary>The address itself; for IPv6 its /64, which is the least that one customer has (RFC 6177).</summary>
    public static IPAddress Of(IPAddress? address)
    {
        if (address is null)
            return IPAddress.None;
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new IPAddress(bytes);
    }
}
