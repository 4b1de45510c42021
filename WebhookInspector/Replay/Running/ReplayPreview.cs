namespace WebhookInspector.Replay.Running;

/// <summary>What an order would send.</summary>
/// <param name="Total">The number of requests that would be sent.</param>
/// <param name="First">The first of them.</param>
/// <param name="LeftOut">The number of requests that matched, but whose body is incomplete.</param>
internal sealed record ReplayPreview(int Total, IReadOnlyList<PreviewedRequest> First, int LeftOut);
