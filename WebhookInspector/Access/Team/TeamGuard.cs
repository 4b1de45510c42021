namespace WebhookInspector.Access.Team;

/// <summary>
/// Guards requests in Team mode: authorization checks the account; endpoints for this machine only answer loopback connections.
/// </summary>
internal sealed class TeamGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        ThisMachineOnly.IsOn(context) && LocalGuard.ReasonToRefuse(context) is { } reason
            ? RefusalAnswer.NotThisMachine(context, reason)
            : next(context);
}
