namespace WebhookInspector.Requests;

/// <summary>A stored request without its body, as shown in lists and sent by the stream and the hub.</summary>
/// <param name="Sequence">The sequence: increases with every commit and is never reused.</param>
public sealed record RequestSummary(
    string Id,
    long Sequence,
    string EndpointId,
    string Provider,
    DateTimeOffset ReceivedAt,
    string Method,
    string Path,
    string? ContentType,
    long BodySize,
    string? EventType,
    string? EventId,
    string? Handshake,
    Delivery Delivery,
    Verification Verification,
    Answer Response,
    bool Pinned,
    bool Noted,
    bool Aborted,
    bool BodyTruncated
)
{
    /// <summary>The number of events that the request brought: more than one for a batch.</summary>
    public int EventCount { get; init; } = 1;

    /// <summary>The number of a batch's events that an earlier request had brought.</summary>
    public int RepeatedEvents { get; init; }

    /// <summary>True when all of the request, or an event of its batch, was received before.</summary>
    public bool IsDuplicate => Delivery.DuplicateOf is not null || RepeatedEvents > 0;

    /// <summary>True when the connection was closed on purpose, without an answer.</summary>
    public bool Dropped => Response.Status == 0 && !Aborted;
}
