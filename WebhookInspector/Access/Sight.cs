using System.Security.Claims;

namespace WebhookInspector.Access;

/// <summary>What a visitor may see.</summary>
public static class Sight
{
    private const string Claim = "webhook-inspector:sees";
    private const string Secrets = "secrets";

    /// <summary>Whoever sits at this machine sees everything on it.</summary>
    internal static ClaimsPrincipal OfLocalVisitor { get; } = new(new ClaimsIdentity([new Claim(Claim, Secrets)], "Local"));

    /// <summary>Secrets, and what is as good as one: an expected signature is a forging tool.</summary>
    public static bool MaySeeSecrets(this ClaimsPrincipal visitor) => visitor.HasClaim(Claim, Secrets);
}
