namespace WebhookInspector.Access;

/// <summary>
/// Guards everything but capture in Local mode: answers only loopback connections, with a loopback <c>Host</c> (so that DNS rebinding
/// fails) and without forwarding headers (so that a proxy or tunnel on this machine does not lend its address to strangers). Also guards
/// requests that matched no endpoint. A raw TCP tunnel to the main port cannot be detected here, since its far end chooses the <c>Host</c>:
/// see <see cref="CaptureUrlGate"/>.
/// </summary>
internal sealed class LocalGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (ServesAnyHost.IsOn(context))
        {
            return next(context);
        }

        if (ReasonToRefuse(context) is { } reason)
        {
            return RefusalAnswer.NotLocal(context, reason);
        }

        context.User = LocalVisitor.Principal;
        return next(context);
    }

    internal static string? ReasonToRefuse(HttpContext context)
    {
        if (!Loopback.Is(context.Connection.RemoteIpAddress))
        {
            return $"This request came from {context.Connection.RemoteIpAddress?.ToString() ?? "an unknown address"}, "
                + "which is another machine.";
        }

        if (!Loopback.IsNamedBy(context.Request.Host))
        {
            return context.Request.Host.HasValue
                ? $"This request asked for the host \"{context.Request.Host}\", which is not a loopback name or address."
                : "This request named no host.";
        }

        return ForwardingHeaders.FirstIn(context.Request.Headers) is { } name
            ? $"This request carries the header {name}, so a proxy or tunnel forwarded it from elsewhere."
            : null;
    }
}
