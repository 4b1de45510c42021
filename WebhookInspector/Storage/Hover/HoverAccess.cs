namespace WebhookInspector.Storage.Hover;

/// <summary>An access token that was entered for an endpoint, without its value.</summary>
/// <param name="Ending">The last four characters of the token; empty for a short token.</param>
/// <param name="ExpiresAt">The expiry time: the token's stated lifetime, counted from when it was entered.</param>
/// <param name="KeyLost">True when the token cannot be decrypted any more.</param>
/// <param name="RefusedAt">The time when Hover answered 401 to the token; null when it has not.</param>
public sealed record HoverAccess(
    string EndpointId,
    bool Simulated,
    string Ending,
    DateTimeOffset PastedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? RefusedAt,
    bool KeyLost = false
);
