using WebhookInspector.Requests;

namespace WebhookInspector.Replay.Sending;

/// <summary>The result of sending one request.</summary>
/// <param name="Status">Null when no answer came.</param>
/// <param name="Headers">The answer's headers, repeated ones as separate items.</param>
/// <param name="Body">The answer's bytes as received, up to the limit.</param>
/// <param name="BodyTruncated">True when the body was longer: than the limit, or because its end never came.</param>
/// <param name="Error">
/// Null when the answer was complete or reached the limit; else a code and a sentence: "target-not-allowed: ...".
/// </param>
internal sealed record OutboundAnswer(
    int? Status,
    IReadOnlyList<Header> Headers,
    ReadOnlyMemory<byte> Body,
    bool BodyTruncated,
    OutboundTiming Timing,
    string? Error
)
{
    /// <summary>What is to be known about the connection: that its certificate is not trusted. Null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The code of an answer whose connection ended before the answer did.</summary>
    public const string CutOff = "answer-cut-off";

    public bool IsSuccess => Error is null && Status is >= 200 and < 300;
}
