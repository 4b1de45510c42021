namespace WebhookInspector.Access.Team;

/// <summary>Team mode: who may is asked of the account; what is for this machine alone is held to it.</summary>
internal sealed class TeamGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context) =>
        ThisMachineOnly.IsOn(context) && LocalGuard.ReasonToRefuse(context) is { } reason
            ? RefusalAnswer.NotThisMachine(context, reason)
            : next(context);
}
