using System.Net;
using System.Net.Sockets;
using WebhookInspector.Storage;

namespace WebhookInspector.Replay.Targets;

/// <summary>
/// Resolves a host to the addresses that are allowed. The connection uses one of these and does not resolve the name again.
/// </summary>
internal sealed class TargetResolver(HostLookup lookup, TargetPolicy policy)
{
    private static readonly TimeSpan FirstCheckTime = TimeSpan.FromSeconds(2);

    /// <param name="host">The host as <see cref="TargetUrl.Host"/> writes it.</param>
    /// <exception cref="TargetRefusedException">None of its addresses is allowed.</exception>
    /// <exception cref="SocketException">The host has no address.</exception>
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken ct)
    {
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await lookup(host, ct);
        var allowed = found.Where(a => policy.Refusal(host, a) is null).ToList();
        return allowed.Count > 0 ? allowed
            : found.Length > 0 ? throw new TargetRefusedException(policy.Refusal(host, found[0])!)
            : throw new SocketException((int)SocketError.HostNotFound);
    }

    /// <summary>
    /// Refuses a target early when it is certainly not allowed. A name that cannot be resolved now is checked at connect time.
    /// </summary>
    /// <exception cref="SettingRefusedException">The target is not allowed.</exception>
    public async Task CheckAsync(TargetUrl target, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(FirstCheckTime);
        try
        {
            await ResolveAsync(target.Host, patience.Token);
        }
        catch (TargetRefusedException refused)
        {
            throw new SettingRefusedException("target", refused.Message);
        }
        catch (Exception unknown)
            when (unknown is SocketException or ArgumentException || (unknown is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // Checked at connect time.
        }
    }
}
