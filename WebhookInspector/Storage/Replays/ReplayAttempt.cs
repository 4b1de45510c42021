namespace WebhookInspector.Storage.Replays;

/// <summary>One replayed request, without the bytes of the bodies: see <see cref="ReplayStore.SentBodyAsync"/>.</summary>
/// <param name="Number">Increases with every attempt of every run.</param>
/// <param name="Sent">Null when the request was not sent; <paramref name="Error"/> gives the reason.</param>
/// <param name="Status">Null when there was no answer.</param>
/// <param name="Error">A code, a colon and a sentence: "target-not-allowed: ...".</param>
/// <param name="Expected">Null when the expected answer is unknown.</param>
/// <param name="CapturedAs">The resulting captured request, when the target was an endpoint of this inspector.</param>
/// <param name="Failed">True when the answer was not 2xx; for a variant, when it was not the expected answer.</param>
public sealed record ReplayAttempt(
    long Number,
    string RunId,
    string RequestId,
    DateTimeOffset At,
    SentRequest? Sent,
    int? Status,
    AttemptTiming Timing,
    string? Error,
    AttemptExpectation? Expected,
    string? ExpectedReason,
    string? CapturedAs,
    bool Failed,
    AttemptAnswer? Answer
)
{
    /// <summary>What is to be known about how it was sent, in a sentence; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The error of an attempt that the end of the program left without an outcome.</summary>
    public const string OutcomeUnknown = "outcome-unknown: it was sent, but the program ended before the outcome was stored.";

    public bool IsOutcomeUnknown => Error == OutcomeUnknown;
}
