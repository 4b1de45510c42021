using System.Net;

namespace WebhookInspector.Replay.Sending;

/// <summary>Names that mean this machine wherever they are used (RFC 6761, 6.3).</summary>
internal static class OwnMachine
{
    /// <param name="host">A name or an address, without the brackets of IPv6.</param>
    public static bool Is(string host) =>
        IPAddress.TryParse(host, out var address)
            ? IPAddress.IsLoopback(address)
            : host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
