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
    /// <summary>True when the connection was closed on purpose, without an answer.</summary>
    public bool Dropped => Response.Status == 0 && !Aborted;
}
