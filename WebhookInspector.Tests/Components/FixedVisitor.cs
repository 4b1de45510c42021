using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using WebhookInspector.Access;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Tests.Components;

/// <summary>Somebody of a role looks at the page.</summary>
internal sealed class FixedVisitor : AuthenticationStateProvider
{
    private ClaimsPrincipal visitor = LocalVisitor.Principal;

    public void Is(Role role) =>
        visitor = new(
            new ClaimsIdentity(
                [new Claim(ClaimTypes.NameIdentifier, "per_1"), new Claim(ClaimTypes.Name, "ada"), .. Rights.ClaimsOf(role)],
                "test"
            )
        );

    public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(visitor));
}
