using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using WebhookInspector.Access;
using WebhookInspector.Storage.Audit;

namespace WebhookInspector.Components;

/// <summary>Tells the audit log whose page it is that something was pressed on.</summary>
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
