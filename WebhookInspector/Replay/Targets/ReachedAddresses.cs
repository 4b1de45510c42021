using System.Net;
using System.Net.Sockets;

namespace WebhookInspector.Replay.Targets;

/// <summary>Finds the IPv4 addresses inside an IPv6 address that a connection to it may end at.</summary>
internal static class ReachedAddresses
{
    private static readonly IPNetwork Compatible = IPNetwork.Parse("::/96");
    private static readonly IPNetwork Translated = IPNetwork.Parse("::ffff:0:0:0/96");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork LocalNat64 = IPNetwork.Parse("64:ff9b:1::/48");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Teredo = IPNetwork.Parse("2001::/32");

    /// <summary>Returns every address that a connection to this one may end at. All of them must be checked.</summary>
    public static IReadOnlyList<IPAddress> Of(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return [address];
        var bytes = address.GetAddressBytes();
        // A zone names an interface, not an address.
        var plain = new IPAddress(bytes);
        // RFC 4291, 2.5.5: mapped and compatible; RFC 2765, 2.1: translated. :: and ::1 are addresses of their own.
        if (
            plain.IsIPv4MappedToIPv6
            || Translated.Contains(plain)
            || (Compatible.Contains(plain) && bytes.AsSpan(12, 3).ContainsAnyExcept((byte)0))
        )
            return [At(bytes, 12)];
        // RFC 6052 and RFC 8215; RFC 3056, 2.
        if (Nat64.Contains(plain) || LocalNat64.Contains(plain))
            return [plain, At(bytes, 12)];
        if (SixToFour.Contains(plain))
            return [plain, At(bytes, 2)];
        // RFC 4380, 4: the server address as it is, the client address with every bit inverted.
        if (Teredo.Contains(plain))
            return [plain, At(bytes, 4), new IPAddress([(byte)~bytes[12], (byte)~bytes[13], (byte)~bytes[14], (byte)~bytes[15]])];
        // RFC 5214, 6.1 (ISATAP).
        return bytes.AsSpan(8, 4) is [0 or 2, 0, 0x5E, 0xFE] ? [plain, At(bytes, 12)] : [plain];
    }

    private static IPAddress At(byte[] bytes, int index) => new(bytes.AsSpan(index, 4));
}
