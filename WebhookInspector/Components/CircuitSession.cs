using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using WebhookInspector.Access.People;

namespace WebhookInspector.Components;

/// <summary>Closes an open page soon after its visitor's session has ended.</summary>
internal sealed class CircuitSession(ILoggerFactory loggers, Sessions sessions) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => SessionWatch.Interval;

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken ct) =>
        sessions.IsGoodAsync(authenticationState.User, ct);
}
