namespace WebhookInspector.Hover;

/// <summary>What is asked for.</summary>
/// <param name="AccessToken">Null: the one that was pasted before.</param>
/// <param name="TokenLifetime">Null: two hours.</param>
/// <param name="Simulated">At the simulator of this program instead of at Hover.</param>
public sealed record HoverRegistration(
    string EndpointId,
    string? AccessToken = null,
    TimeSpan? TokenLifetime = null,
    bool AutoVerify = true,
    bool Simulated = false
);
