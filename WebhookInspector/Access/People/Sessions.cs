using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using WebhookInspector.Access.Tokens;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.People;

/// <summary>Checks that a session or API token is still valid: at each request, and repeatedly while a page is open.</summary>
public sealed class Sessions(PeopleStore people, ApiTokenStore tokens)
{
    /// <summary>False after a password change, a role change, signing out everywhere, or the removal of the person or token.</summary>
    public async Task<bool> IsGoodAsync(ClaimsPrincipal visitor, CancellationToken ct)
    {
        if (visitor.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || await people.FindAsync(id, ct) is not { } person)
            return false;
        if (visitor.FindFirstValue(ApiTokens.HashType) is { } hash && await tokens.FindAsync(hash, ct) is null)
            return false;
        return person.SecurityStamp == visitor.FindFirstValue(PersonPrincipal.StampType);
    }

    internal static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        if (!await sessions.IsGoodAsync(context.Principal!, context.HttpContext.RequestAborted))
            context.RejectPrincipal();
    }
}
