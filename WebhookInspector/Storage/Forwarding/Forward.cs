namespace WebhookInspector.Storage.Forwarding;

/// <summary>A forwarding rule: an endpoint sends its captured requests on to a saved target.</summary>
/// <param name="AppendPath">True when the captured path and query are appended to the target's.</param>
/// <param name="After">The sequence up to which all requests have been processed.</param>
internal sealed record Forward(string EndpointId, string TargetId, bool AppendPath, DateTimeOffset Since, long After);
