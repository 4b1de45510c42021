using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using WebhookInspector.Access.Tokens;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.People;

/// <summary>Whether who once signed in still may: asked with every request, and again and again while a page is open.</summary>
public sealed class Sessions(PeopleStore people, ApiTokenStore tokens)
{
    /// <summary>False after a new password, another role, a sign-out everywhere, the removal of the person, or of the token.</summary>
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
