namespace WebhookInspector.Requests;

/// <summary>A stored request with everything except the body's bytes.</summary>
/// <param name="BodySha256">The SHA-256 of the body in lower-case hex.</param>
/// <param name="AtArrival">The first verification, made on arrival; <see cref="RequestSummary.Verification"/> is the latest.</param>
public sealed record CapturedRequest(
    RequestSummary Summary,
    string Target,
    string Scheme,
    string Protocol,
    string? RemoteAddress,
    IReadOnlyList<Header> Headers,
    string BodySha256,
    string? CorrelationId,
    Verification AtArrival,
    string? Note
)
{
    /// <summary>The headers and body of the answer; null for the default answer, and when no answer was sent.</summary>
    public AnswerContent? Sent { get; init; }

    /// <summary>The trailer fields that came after a chunked body.</summary>
    public IReadOnlyList<Header> Trailers { get; init; } = [];

    /// <summary>The events of a batch, in the order sent; empty when the request brought one event.</summary>
    public IReadOnlyList<BatchEvent> Events { get; init; } = [];

    /// <summary>
    /// The time in milliseconds from arrival to the answer: reading, verification and the configured delay, without the short commit.
    /// </summary>
    public int AnsweredAfterMs => Answered(Summary, AtArrival.CheckedAt);

    /// <param name="checkedAt">The time of the first verification.</param>
    public static int Answered(RequestSummary summary, DateTimeOffset checkedAt) =>
        (int)Math.Min(int.MaxValue, (checkedAt - summary.ReceivedAt).TotalMilliseconds + summary.Response.DelayMs);

    /// <summary>The query as sent, without the question mark; empty when there is none.</summary>
    public string Query => Target.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? Target[(at + 1)..] : "";
}
