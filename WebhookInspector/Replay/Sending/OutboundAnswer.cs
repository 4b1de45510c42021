using WebhookInspector.Requests;

namespace WebhookInspector.Replay.Sending;

/// <summary>What became of one request that was sent.</summary>
/// <param name="Status">Null when no answer came.</param>
/// <param name="Headers">Repeated ones apart.</param>
/// <param name="Body">The answer's bytes as sent, up to the limit.</param>
/// <param name="Error">Null when the answer came whole (or up to the limit); else a code and a sentence: "target-not-allowed: ...".</param>
public sealed record OutboundAnswer(
    int? Status,
    IReadOnlyList<Header> Headers,
    ReadOnlyMemory<byte> Body,
    bool BodyTruncated,
    OutboundTiming Timing,
    string? Error
)
{
    public bool IsSuccess => Error is null && Status is >= 200 and < 300;
}
