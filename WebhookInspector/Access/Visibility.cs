using System.Security.Claims;
using WebhookInspector.Requests.Masking;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access;

/// <summary>What a visitor may see.</summary>
internal static class Visibility
{
    private const string Type = "webhook-inspector:sees";
    private const string Secrets = "secrets";

    internal static Claim OfSecrets { get; } = new(Type, Secrets);

    /// <summary>
    /// True for who may see the secrets that requests carry, and values that are as good as one: an expected signature lets its reader
    /// forge a delivery.
    /// </summary>
    public static bool MaySeeSecrets(this ClaimsPrincipal visitor) => visitor.HasClaim(Type, Secrets);

    /// <summary>The secrets of endpoints are for administrators alone.</summary>
    public static SecretSight Sight(this ClaimsPrincipal visitor) =>
        !visitor.MaySeeSecrets() ? SecretSight.None
        : visitor.Has(Role.Admin) ? SecretSight.Stored
        : SecretSight.Captured;
}
