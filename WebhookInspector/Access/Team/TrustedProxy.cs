using System.Net;
using System.Net.Sockets;

namespace WebhookInspector.Access.Team;

/// <summary>A trusted proxy as configured: an address, or a network in CIDR notation (RFC 4632).</summary>
internal static class TrustedProxy
{
    /// <summary>A single address counts as a network of one.</summary>
    public static bool TryParse(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network))
            return true;
        if (!IPAddress.TryParse(text, out var address))
            return false;
        network = new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
        return true;
    }
}
