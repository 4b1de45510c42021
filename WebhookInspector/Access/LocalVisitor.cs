using System.Security.Claims;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access;

/// <summary>Whoever sits at this machine, in Local mode: may and sees everything on it.</summary>
public static class LocalVisitor
{
    public static ClaimsPrincipal Principal { get; } =
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, "this machine"), .. Rights.ClaimsOf(Role.Admin)], "Local"));
}
