namespace WebhookInspector.Requests;

/// <summary>A stored request without its body: what lists show, and what the stream and the hub send.</summary>
/// <param name="Sequence">Rises with every commit and is never used twice.</param>
public sealed record RequestSummary(
    string Id, long Sequence, string EndpointId, string Provider, DateTimeOffset ReceivedAt, string Method, string Path, string? ContentType,
    long BodySize, string? EventType, string? EventId, string? Handshake, Delivery Delivery, Verification Verification, Answer Response, bool Pinned,
    bool Noted, bool Aborted, bool BodyTruncated)
{
    /// <summary>The connection was closed on purpose, without an answer.</summary>
    public bool Dropped => Response.Status == 0 && !Aborted;
}
