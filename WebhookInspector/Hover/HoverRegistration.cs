namespace WebhookInspector.Hover;

/// <summary>The settings of a registration.</summary>
/// <param name="AccessToken">The access token; null uses the stored one.</param>
/// <param name="TokenLifetime">The token's lifetime; null means two hours.</param>
/// <param name="Simulated">True to register at this program's simulator instead of at Hover.</param>
internal sealed record HoverRegistration(
    string EndpointId,
    string? AccessToken = null,
    TimeSpan? TokenLifetime = null,
    bool AutoVerify = true,
    bool Simulated = false
)
{
    /// <summary>Leaves the token out, which a record would print.</summary>
    public override string ToString() => nameof(HoverRegistration);
}
