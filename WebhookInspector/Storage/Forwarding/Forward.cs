namespace WebhookInspector.Storage.Forwarding;

/// <summary>An endpoint passes what arrives on to a saved target.</summary>
/// <param name="AppendPath">The captured path and query follow the target's.</param>
/// <param name="After">The sequence up to which everything is dealt with.</param>
public sealed record Forward(string EndpointId, string TargetId, bool AppendPath, DateTimeOffset Since, long After);
