namespace WebhookInspector.Replay.Running;

/// <summary>What an order would send.</summary>
/// <param name="Total">Requests that would be sent.</param>
/// <param name="First">The first ones of them.</param>
public sealed record ReplayPreview(int Total, IReadOnlyList<PreviewedRequest> First);
