namespace WebhookInspector.Storage.Rows.Requests;

/// <summary>One event of a batch. A request that brought a single event has no such row.</summary>
internal sealed class RequestEventRow
{
    /// <summary>The request's sequence.</summary>
    public long Sequence { get; init; }

    /// <summary>The position in the batch, starting at 0.</summary>
    public int Position { get; init; }

    public string? EventType { get; init; }
    public string? EventId { get; init; }

    /// <summary>The delivery of this event; null for an event without an id.</summary>
    public string? DeliveryId { get; init; }

    /// <summary>The id of the first request that brought this event; null for the first itself.</summary>
    public string? DuplicateOf { get; init; }
}
