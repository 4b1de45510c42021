using System.Security.Claims;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access;

/// <summary>Signs in the user of this machine in Local mode, with every right.</summary>
internal static class LocalVisitor
{
    public static ClaimsPrincipal Principal { get; } =
        new(new ClaimsIdentity([new Claim(ClaimTypes.Name, "this machine"), .. Rights.ClaimsOf(Role.Admin)], "Local"));
}
