using System.Security.Claims;
using WebhookInspector.Storage.Audit;

namespace WebhookInspector.Access;

/// <summary>Tells the audit log who makes a call.</summary>
internal sealed class ActorScope(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!ServesAnyHost.IsOn(context))
            Actor.Current = Of(context.User, context.Connection.RemoteIpAddress?.ToString());
        await next(context);
    }

    public static Actor Of(ClaimsPrincipal visitor, string? address) =>
        new(visitor.Identity is { IsAuthenticated: true, Name: { } name } ? name : "somebody", address);
}
