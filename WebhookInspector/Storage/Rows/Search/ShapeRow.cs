namespace WebhookInspector.Storage.Rows.Search;

/// <summary>The learned payload schema of one event type.</summary>
internal sealed class ShapeRow
{
    public required string EndpointId { get; init; }

    /// <summary>Empty for requests without an event type.</summary>
    public required string EventType { get; init; }

    public long Payloads { get; set; }

    /// <summary>The fields as JSON.</summary>
    public required string Fields { get; set; }

    public long LearnedAt { get; set; }
}
