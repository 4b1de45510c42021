using System.Net;

namespace WebhookInspector.Replay.Targets;

/// <summary>Decides which addresses are allowed as targets.</summary>
/// <param name="opensLoopback">True in Local mode, where the user is at this machine anyway.</param>
internal sealed class TargetPolicy(IReadOnlyList<AllowedTarget> allowed, bool opensLoopback)
{
    /// <summary>Checks an address, not a name: call it with the address that is about to be connected to.</summary>
    /// <param name="host">The host as <see cref="TargetUrl.Host"/> writes it.</param>
    /// <returns>Null when it is allowed; else the reason, as a sentence.</returns>
    public string? Refusal(string host, IPAddress address) =>
        ReachedAddresses.Of(address).Select(reached => Refusal(host, address, reached)).FirstOrDefault(r => r is not null);

    private string? Refusal(string host, IPAddress address, IPAddress reached)
    {
        var range = AddressRange.Of(reached);
        return range.Reach switch
        {
            AddressReach.Public => null,
            AddressReach.Never => $"{Name(host, address)} is {range.Purpose}, which is never a target.",
            AddressReach.Loopback when opensLoopback => null,
            _ when allowed.Any(a => a.Covers(host, reached)) => null,
            _ => $"{Name(host, address)} is {range.Purpose}, and Inspector:Replay:AllowedTargets does not list it.",
        };
    }

    private static string Name(string host, IPAddress address) =>
        address.ToString() is var text && text == host ? text : $"{host} ({text})";
}
