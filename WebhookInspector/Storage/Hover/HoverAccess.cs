namespace WebhookInspector.Storage.Hover;

/// <summary>An access token that was pasted for an endpoint, without its value.</summary>
/// <param name="Ending">Its last four characters; empty for a short one.</param>
/// <param name="ExpiresAt">By its stated lifetime, counted from when it was pasted.</param>
/// <param name="RefusedAt">When Hover answered 401 to it; null while it has not.</param>
public sealed record HoverAccess(string EndpointId, bool Simulated, string Ending, DateTimeOffset PastedAt, DateTimeOffset ExpiresAt, DateTimeOffset? RefusedAt);
