using Microsoft.Extensions.Options;

namespace WebhookInspector.Access;

/// <summary>
/// What came in on one of <c>Inspector:CaptureUrls</c> reaches capture alone; everything else there does not exist (404). These addresses
/// are there because of
/// raw TCP tunnels (<c>ssh -R</c>, <c>ngrok tcp</c>): through one to the main port a stranger arrives from loopback, without forwarding
/// headers and with any <c>Host</c> he likes, and could not be told from the person at this machine.
/// </summary>
/// <remarks>Told by the local port alone, which the check at start keeps apart from the main ones: one URL may listen on several
/// addresses.</remarks>
internal sealed class CaptureUrlGate(RequestDelegate next, IOptions<CaptureUrlOptions> options)
{
    private readonly HashSet<int> ports = [.. options.Value.Urls.Select(url => BindingAddress.Parse(url).Port)];

    public Task InvokeAsync(HttpContext context) =>
        ports.Contains(context.Connection.LocalPort) && !ServesAnyHost.IsOn(context) ? RefusalAnswer.NotFound(context) : next(context);
}
