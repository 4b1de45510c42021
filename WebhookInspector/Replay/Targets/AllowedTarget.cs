using System.Buffers;
using System.Globalization;
using System.IO.Enumeration;
using System.Net;
using System.Net.Sockets;

namespace WebhookInspector.Replay.Targets;

/// <summary>One entry of <c>Inspector:Replay:AllowedTargets</c>: a host, a glob or a range of addresses.</summary>
internal sealed class AllowedTarget
{
    private const string Forms =
        "a host (app.internal), a glob (*.internal, 10.1.*) or a range (10.0.0.0/8, fd00::/8) is allowed, without scheme, port or path";
    private static readonly SearchValues<char> HostChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_.*");
    private static readonly SearchValues<char> AddressGlobChars = SearchValues.Create("0123456789.*");

    private readonly IPNetwork? network;
    private readonly string? addressGlob;
    private readonly string? hostGlob;

    private AllowedTarget(IPNetwork? network, string? addressGlob, string? hostGlob) =>
        (this.network, this.addressGlob, this.hostGlob) = (network, addressGlob, hostGlob);

    /// <returns>Null for an invalid entry, with a <paramref name="fault"/> that continues "is '...', ".</returns>
    public static AllowedTarget? TryParse(string text, out string fault)
    {
        fault = "but " + Forms;
        var entry = text.Trim().TrimEnd('.').ToLowerInvariant();
        if (
            entry.Contains('/', StringComparison.Ordinal)
            || entry.Contains(':', StringComparison.Ordinal)
            || entry.Split('.') is { Length: 4 } parts && parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit))
        )
        {
            if (Range(entry) is not { } range)
                return null;
            fault = $"but addresses there are {AddressRange.Of(range.BaseAddress).Purpose}: they are never a target";
            return IsNever(range) ? null : new AllowedTarget(range, null, null);
        }

        if (entry.Length == 0 || entry.AsSpan().ContainsAnyExcept(HostChars) || entry.Contains("..", StringComparison.Ordinal))
            return null;
        // "10.*" means addresses: as a host glob it would open a private network to the owner of 10.example.com.
        return entry == "*" ? new AllowedTarget(null, "*", "*")
            : entry.AsSpan().ContainsAnyExcept(AddressGlobChars) ? new AllowedTarget(null, null, entry)
            : new AllowedTarget(null, entry, null);
    }

    /// <param name="host">The host as <see cref="TargetUrl.Host"/> writes it.</param>
    public bool Covers(string host, IPAddress address) =>
        network?.Contains(address) == true
        || (addressGlob is not null && FileSystemName.MatchesSimpleExpression(addressGlob, address.ToString()))
        || (hostGlob is not null && !IPAddress.TryParse(host, out _) && FileSystemName.MatchesSimpleExpression(hostGlob, host));

    private static IPNetwork? Range(string entry)
    {
        var slash = entry.IndexOf('/', StringComparison.Ordinal);
        if (
            !IPAddress.TryParse((slash < 0 ? entry : entry[..slash]).Trim('[', ']'), out var address)
            || address.ToString().Contains('%', StringComparison.Ordinal)
        )
            return null;
        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var length = bits;
        if (
            slash >= 0
            && (!int.TryParse(entry.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > bits)
        )
            return null;
        var bytes = address.GetAddressBytes();
        for (var bit = length; bit < bits; bit++)
            bytes[bit / 8] &= (byte)~(0x80 >> (bit % 8));
        return new IPNetwork(new IPAddress(bytes), length);
    }

    /// <summary>Says whether a range lies entirely in one that is never allowed.</summary>
    private static bool IsNever(IPNetwork range) =>
        ReachedAddresses
            .Of(range.BaseAddress)
            .Select(AddressRange.Of)
            .Any(known => known.Reach == AddressReach.Never && known.Network.PrefixLength <= range.PrefixLength);
}
