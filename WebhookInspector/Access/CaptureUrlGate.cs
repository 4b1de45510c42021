using Microsoft.Extensions.Options;

namespace WebhookInspector.Access;

/// <summary>
/// Limits connections to <c>Inspector:CaptureUrls</c> to capture; every other path answers 404. These addresses exist for raw TCP tunnels
/// (<c>ssh -R</c>, <c>ngrok tcp</c>): through a tunnel to the main port, a stranger arrives from loopback, without forwarding headers and
/// with any <c>Host</c>, and looks like a user of this machine.
/// </summary>
/// <remarks>
/// Recognizes them by the local port alone, since one URL may listen on several addresses. The check at start keeps these ports apart from
/// the main ones.
/// </remarks>
internal sealed class CaptureUrlGate(RequestDelegate next, IOptions<CaptureUrlOptions> options)
{
    private readonly HashSet<int> ports = [.. options.Value.Urls.Select(url => BindingAddress.Parse(url).Port)];

    public Task InvokeAsync(HttpContext context) =>
        ports.Contains(context.Connection.LocalPort) && !ServesAnyHost.IsOn(context) ? RefusalAnswer.NotFound(context) : next(context);
}
