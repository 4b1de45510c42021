namespace WebhookInspector.Storage.Rows.Search;

/// <summary>A request whose payload schema differed from the earlier ones.</summary>
internal sealed class ShapeChangeRow
{
    /// <summary>The request's sequence.</summary>
    public long Sequence { get; init; }

    public required string RequestId { get; init; }
    public required string EndpointId { get; init; }
    public required string EventType { get; init; }
    public long At { get; init; }

    /// <summary>What changed, as JSON.</summary>
    public required string Changes { get; init; }
}
