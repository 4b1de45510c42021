namespace WebhookInspector.Storage.Hover;

/// <summary>A captured request that contains a verification code.</summary>
internal sealed record HoverArrival(long Sequence, string RequestId, string EndpointId, DateTimeOffset At);
