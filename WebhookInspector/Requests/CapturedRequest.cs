using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Requests;

/// <summary>
/// A stored request with everything except the body's bytes, as a reader without further rights sees it: its secrets are hidden.
/// </summary>
/// <param name="Target">The path and query as sent, not decoded.</param>
/// <param name="BodySha256">The SHA-256 of the body in lower-case hex.</param>
/// <param name="AtArrival">The first verification, made on arrival; <see cref="RequestSummary.Verification"/> is the latest.</param>
public sealed record CapturedRequest(
    RequestSummary Summary,
    string Target,
    string Scheme,
    string Protocol,
    string? RemoteAddress,
    IReadOnlyList<ShownHeader> Headers,
    string BodySha256,
    string? CorrelationId,
    Verification AtArrival,
    string? Note
)
{
    /// <summary>
    /// The layout of the head as sent, whose order and spelling <see cref="Headers"/> then has; null when it is not known: the request came
    /// over HTTP/2, or was captured by a version that did not keep it.
    /// </summary>
    public HeadLayout? Layout { get; init; }

    /// <summary>The headers and body of the answer; null for the default answer, and when no answer was sent.</summary>
    public ShownAnswer? Sent { get; init; }

    /// <summary>True when more is hidden than the values of headers: a secret in target, body or answer.</summary>
    public bool HasHiddenParts { get; init; }

    /// <summary>True when anything is hidden: the value of a header, or another part.</summary>
    public bool HidesAnything => HasHiddenParts || Headers.Any(h => h.IsHidden) || (Sent is { } sent && sent.Headers.Any(h => h.IsHidden));

    /// <summary>The trailer fields that came after a chunked body.</summary>
    public IReadOnlyList<ShownHeader> Trailers { get; init; } = [];

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
