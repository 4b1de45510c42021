using System.Net;
using System.Net.Sockets;
using WebhookInspector.Storage;

namespace WebhookInspector.Replay.Targets;

/// <summary>
/// From a host to the addresses of it that may be connected to. Who connects, does so to one of these and asks for no name again.
/// </summary>
public sealed class TargetResolver(HostLookup lookup, TargetPolicy policy)
{
    private static readonly TimeSpan FirstCheckTime = TimeSpan.FromSeconds(2);

    /// <param name="host">As <see cref="TargetUrl.Host"/> writes it.</param>
    /// <exception cref="TargetRefusedException">None of its addresses is allowed.</exception>
    /// <exception cref="SocketException">It has no address.</exception>
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await lookup(host, cancellationToken);
        var allowed = found.Where(a => policy.Refusal(host, a) is null).ToList();
        return allowed.Count > 0 ? allowed
            : found.Length > 0 ? throw new TargetRefusedException(policy.Refusal(host, found[0])!)
            : throw new SocketException((int)SocketError.HostNotFound);
    }

    /// <summary>
    /// Before anything is sent: a target that is refused for certain. One whose name cannot be looked up now is judged when it is connected
    /// to.
    /// </summary>
    /// <exception cref="SettingRefusedException">It is refused.</exception>
    public async Task CheckAsync(TargetUrl target, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
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
            when (unknown is SocketException or ArgumentException
                || (unknown is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            // Judged at connect time.
        }
    }
}
