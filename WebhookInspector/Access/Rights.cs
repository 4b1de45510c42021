using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access;

/// <summary>
/// The rights of each role: names of policies for routes (<see cref="Needs"/>) and pages (<c>[Authorize(Policy = Rights.Tester)]</c>).
/// </summary>
internal static class Rights
{
    public const string Viewer = nameof(Role.Viewer);
    public const string Tester = nameof(Role.Tester);
    public const string Admin = nameof(Role.Admin);

    /// <summary>Sets the role that a route needs. A route without one needs at least a viewer, and fails a test.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder route, Role role)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(role.ToString());

    public static bool Has(this ClaimsPrincipal visitor, Role role) => visitor.IsInRole(role.ToString());

    /// <summary>Null for an unauthenticated visitor.</summary>
    public static Role? RoleOf(ClaimsPrincipal visitor) =>
        Enum.GetValues<Role>().Reverse().Where(visitor.Has).Select(role => (Role?)role).FirstOrDefault();

    /// <summary>
    /// Returns whose items the visitor may list and remove: their own, by id; null, which means everyone's, for an administrator.
    /// </summary>
    public static string? Whose(this ClaimsPrincipal visitor) =>
        visitor.Has(Role.Admin) ? null : visitor.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";

    public static void Configure(AuthorizationOptions options)
    {
        foreach (var role in Enum.GetValues<Role>())
            options.AddPolicy(role.ToString(), policy => policy.RequireRole(role.ToString()));
        options.FallbackPolicy = options.GetPolicy(Viewer);
    }

    /// <summary>Returns the roles that include the rights of this one.</summary>
    internal static IEnumerable<Claim> ClaimsOf(Role role)
    {
        var roles = Enum.GetValues<Role>().Where(r => r <= role).Select(r => new Claim(ClaimTypes.Role, r.ToString()));
        return role >= Role.Tester ? roles.Append(Visibility.OfSecrets) : roles;
    }
}
