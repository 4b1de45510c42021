namespace WebhookInspector.Storage.Rows;

/// <summary>The learned shape of one event type's payloads.</summary>
internal sealed class ShapeRow
{
    public required string EndpointId { get; init; }

    /// <summary>Empty for requests without one.</summary>
    public required string EventType { get; init; }

    public long Payloads { get; set; }

    /// <summary>The fields as JSON.</summary>
    public required string Fields { get; set; }

    public long LearnedAt { get; set; }
}
