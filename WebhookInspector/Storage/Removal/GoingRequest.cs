namespace WebhookInspector.Storage.Removal;

/// <summary>A request that is to go.</summary>
/// <param name="BodySize">In bytes.</param>
/// <param name="First">The id of the request that began its delivery: its own, unless it is a redelivery.</param>
internal sealed record GoingRequest(long Sequence, string EndpointId, long BodySize, string DeliveryId, string First);
