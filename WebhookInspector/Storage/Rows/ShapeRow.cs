namespace WebhookInspector.Storage;

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

/// <summary>A request whose payload was not like those before it.</summary>
internal sealed class ShapeChangeRow
{
    /// <summary>The request's.</summary>
    public long Sequence { get; init; }

    public required string RequestId { get; init; }
    public required string EndpointId { get; init; }
    public required string EventType { get; init; }
    public long At { get; init; }

    /// <summary>What changed, as JSON.</summary>
    public required string Changes { get; init; }
}

/// <summary>Up to which request the shapes have learned: one row.</summary>
internal sealed class ShapeProgressRow
{
    public int Id { get; init; } = 1;
    public long Sequence { get; set; }
}
