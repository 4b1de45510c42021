using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using WebhookInspector.Access;
using WebhookInspector.Storage.Audit;

namespace WebhookInspector.Components;

/// <summary>Sets the audit log's actor for events of a page.</summary>
internal sealed class CircuitActor(AuthenticationStateProvider visitors) : CircuitHandler
{
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next
    ) =>
        async activity =>
        {
            Actor.Current = ActorScope.Of((await visitors.GetAuthenticationStateAsync()).User, address: null);
            await next(activity);
        };
}
