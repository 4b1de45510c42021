namespace WebhookInspector.Storage.Rows.Requests;

/// <summary>
/// One delivery: an event sent to an endpoint, in one or more attempts. Requests without a delivery key have no row here.
/// </summary>
internal sealed class DeliveryRow
{
    public required string Id { get; init; }
    public required string EndpointId { get; init; }
    public required string Key { get; init; }
    public required string FirstRequestId { get; init; }
    public required string FirstBodySha256 { get; init; }
    public int Attempts { get; init; }
}
