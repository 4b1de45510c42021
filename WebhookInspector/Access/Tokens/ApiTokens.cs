using System.Security.Claims;
using WebhookInspector.Access.People;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.Tokens;

/// <summary>Creates, verifies and revokes API tokens.</summary>
internal sealed class ApiTokens(ApiTokenStore tokens, PeopleStore people, AuditLog audit, TimeProvider time)
{
    /// <summary>The prefix by which a secret scanner finds a committed token.</summary>
    public const string Prefix = "whi_";

    public const int MaxDays = 366;

    internal const string HashType = "webhook-inspector:token";

    public Task<IReadOnlyList<ApiToken>> ListAsync(string? personId, CancellationToken ct) => tokens.ListAsync(personId, ct);

    /// <summary>Creates a token for the visitor, with at most their own role.</summary>
    /// <returns>The token, shown only this once; or the reason of the refusal.</returns>
    public async Task<(ApiToken? Made, string? Text, string? Fault)> CreateAsync(
        ClaimsPrincipal visitor,
        string name,
        Role scope,
        int days,
        CancellationToken ct
    )
    {
        var fault = FaultOf(visitor, name.Trim(), scope, days);
        if (fault is not null)
            return (null, null, fault);
        var (text, now) = (Prefix + SecretLink.NewToken(), time.GetUtcNow());
        var made = new ApiToken(
            Accounts.NewId("tok_"),
            name.Trim(),
            SecretLink.HashOf(text),
            visitor.FindFirstValue(ClaimTypes.NameIdentifier)!,
            scope,
            now,
            now.AddDays(days),
            LastUsedAt: null
        );
        await tokens.AddAsync(made, ct);
        await audit.RecordAsync(AuditAction.TokenCreated, made.Name, $"{scope}, for {days} days", ct);
        return (made, text, null);
    }

    /// <param name="personId">The owner of the token; null matches any owner.</param>
    public async Task<bool> RevokeAsync(string id, string? personId, CancellationToken ct)
    {
        var removed = await tokens.RemoveAsync(id, personId, ct);
        if (removed)
            await audit.RecordAsync(AuditAction.TokenRevoked, id, null, ct);
        return removed;
    }

    /// <returns>Null for a token that is unknown, expired or revoked.</returns>
    internal async Task<ClaimsPrincipal?> PrincipalAsync(string text, CancellationToken ct)
    {
        var hash = SecretLink.HashOf(text);
        if (
            !text.StartsWith(Prefix, StringComparison.Ordinal)
            || await tokens.FindAsync(hash, ct) is not { } token
            || await people.FindAsync(token.PersonId, ct) is not { } person
        )
            return null;
        await tokens.UsedAsync(token, ct);
        var role = token.Scope < person.Role ? token.Scope : person.Role;
        var principal = PersonPrincipal.Of(person, $"{person.Name} (token {token.Name})", role, ApiTokenHandler.Scheme);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(HashType, hash));
        return principal;
    }

    private static string? FaultOf(ClaimsPrincipal visitor, string name, Role scope, int days) =>
        visitor switch
        {
            _ when visitor.FindFirstValue(ClaimTypes.NameIdentifier) is null || visitor.HasClaim(c => c.Type == HashType) =>
                "Only a signed-in person can create a token.",
            _ when name.Length is 0 or > 100 => "name must have 1 to 100 characters.",
            _ when !PlainName.Is(name) => $"name {PlainName.Rule}",
            _ when !visitor.Has(scope) => $"scope must not be more than your own role: {Rights.RoleOf(visitor)}.",
            _ when days is < 1 or > MaxDays => $"days must be 1 to {MaxDays}.",
            _ => null,
        };
}
