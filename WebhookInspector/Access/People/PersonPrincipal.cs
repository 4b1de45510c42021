using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.People;

/// <summary>Builds a person's claims: identity, role, and the stamp that ends their sessions when it changes.</summary>
internal sealed class PersonPrincipal : IUserClaimsPrincipalFactory<Person>
{
    public const string StampType = "webhook-inspector:stamp";

    /// <summary>Names one session, so that it can be ended alone.</summary>
    public const string SessionType = "webhook-inspector:session";

    public Task<ClaimsPrincipal> CreateAsync(Person user)
    {
        var principal = Of(user, user.Name, user.Role, IdentityConstants.ApplicationScheme);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(SessionType, Accounts.NewId("ses_")));
        return Task.FromResult(principal);
    }

    public static ClaimsPrincipal Of(Person person, string shownName, Role role, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(ClaimTypes.NameIdentifier, person.Id),
                    new Claim(ClaimTypes.Name, shownName),
                    new Claim(StampType, person.SecurityStamp),
                    .. Rights.ClaimsOf(role),
                ],
                scheme
            )
        );
}
