using System.Security.Claims;

namespace WebhookInspector.Access;

/// <summary>What a visitor may see.</summary>
internal static class Visibility
{
    private const string Type = "webhook-inspector:sees";
    private const string Secrets = "secrets";

    internal static Claim OfSecrets { get; } = new(Type, Secrets);

    /// <summary>Secrets, and values that are as good as one: an expected signature lets its reader forge a delivery.</summary>
    public static bool MaySeeSecrets(this ClaimsPrincipal visitor) => visitor.HasClaim(Type, Secrets);
}
