using System.Net;

namespace WebhookInspector.Replay.Targets;

/// <summary>
/// A range of addresses with one purpose (IANA IPv4 and IPv6 Special-Purpose Address Registries; cloud providers' documentation for
/// metadata addresses).
/// </summary>
/// <param name="Purpose">The purpose in words: "link-local".</param>
internal sealed record AddressRange(IPNetwork Network, AddressReach Reach, string Purpose)
{
    private const string Metadata = "a cloud's metadata service";

    /// <summary>The known ranges, narrower ones before wider ones.</summary>
    private static readonly AddressRange[] Known =
    [
        Of("169.254.169.254/32", AddressReach.Never, Metadata),
        Of("168.63.129.16/32", AddressReach.Never, Metadata),
        Of("100.100.100.200/32", AddressReach.Never, Metadata),
        Of("192.0.0.192/32", AddressReach.Never, Metadata),
        Of("0.0.0.0/8", AddressReach.Never, "unspecified"),
        Of("10.0.0.0/8", AddressReach.Private, "private"),
        Of("100.64.0.0/10", AddressReach.Private, "shared by a carrier (CGNAT)"),
        Of("127.0.0.0/8", AddressReach.Loopback, "loopback"),
        Of("169.254.0.0/16", AddressReach.Never, "link-local"),
        Of("172.16.0.0/12", AddressReach.Private, "private"),
        Of("192.0.0.0/24", AddressReach.Never, "reserved"),
        Of("192.0.2.0/24", AddressReach.Never, "reserved for documentation"),
        Of("192.88.99.0/24", AddressReach.Never, "reserved"),
        Of("192.168.0.0/16", AddressReach.Private, "private"),
        Of("198.18.0.0/15", AddressReach.Private, "for benchmarks"),
        Of("198.51.100.0/24", AddressReach.Never, "reserved for documentation"),
        Of("203.0.113.0/24", AddressReach.Never, "reserved for documentation"),
        Of("224.0.0.0/4", AddressReach.Never, "multicast"),
        Of("255.255.255.255/32", AddressReach.Never, "broadcast"),
        Of("240.0.0.0/4", AddressReach.Never, "reserved"),
        Of("0.0.0.0/0", AddressReach.Public, "public"),
        Of("::/128", AddressReach.Never, "unspecified"),
        Of("::1/128", AddressReach.Loopback, "loopback"),
        Of("fd00:ec2::/32", AddressReach.Never, Metadata),
        Of("fd20:ce::/32", AddressReach.Never, Metadata),
        Of("fd00:c1::/32", AddressReach.Never, Metadata),
        Of("fd00:42::/32", AddressReach.Never, Metadata),
        Of("fc00::/7", AddressReach.Private, "private (ULA)"),
        Of("fe80::/10", AddressReach.Never, "link-local"),
        Of("fec0::/10", AddressReach.Private, "site-local"),
        Of("ff00::/8", AddressReach.Never, "multicast"),
        Of("64:ff9b::/96", AddressReach.Public, "NAT64"),
        Of("64:ff9b:1::/48", AddressReach.Private, "local NAT64"),
        Of("2001::/32", AddressReach.Public, "Teredo"),
        Of("2001::/23", AddressReach.Never, "reserved"),
        Of("2001:db8::/32", AddressReach.Never, "reserved for documentation"),
        Of("3fff::/20", AddressReach.Never, "reserved for documentation"),
        Of("2000::/3", AddressReach.Public, "public"),
        Of("::/0", AddressReach.Never, "reserved"),
    ];

    public static AddressRange Of(IPAddress address) => Known.First(range => range.Network.Contains(address));

    private static AddressRange Of(string network, AddressReach reach, string purpose) => new(IPNetwork.Parse(network), reach, purpose);
}
