namespace WebhookInspector.Storage.Captures;

/// <summary>One event of a batch with the delivery that it belongs to.</summary>
/// <param name="DeliveryId">Null for an event without an id.</param>
/// <param name="DuplicateOf">The id of the first request that brought this event; null for the first itself.</param>
internal sealed record JoinedEvent(string? Type, string? Id, string? DeliveryId, string? DuplicateOf);
