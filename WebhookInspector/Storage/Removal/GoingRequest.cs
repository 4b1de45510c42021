namespace WebhookInspector.Storage.Removal;

/// <summary>A request selected for removal.</summary>
/// <param name="BodySize">Size of the body in bytes.</param>
/// <param name="First">The id of the first request of its delivery: its own id, unless it is a redelivery.</param>
internal sealed record GoingRequest(long Sequence, string EndpointId, long BodySize, string DeliveryId, string First);
