namespace WebhookInspector.Storage.Replays;

/// <summary>One request that was sent again, without the bytes of the bodies: see <see cref="ReplayStore.SentBodyAsync"/>.</summary>
/// <param name="Number">Rises with every attempt of every run.</param>
/// <param name="Sent">Null when it did not come to be sent; <paramref name="Error"/> says why.</param>
/// <param name="Status">Null when no answer came.</param>
/// <param name="Error">A code, a colon and a sentence: "target-not-allowed: ...".</param>
/// <param name="Expected">Null where nothing can be said.</param>
/// <param name="CapturedAs">The request that this inspector captured of it, when the target was one of its endpoints.</param>
/// <param name="Failed">Not answered 2xx; of a variant: not answered as expected.</param>
public sealed record ReplayAttempt(
    long Number, string RunId, string RequestId, DateTimeOffset At, SentRequest? Sent, int? Status, AttemptTiming Timing, string? Error, AttemptExpectation? Expected,
    string? ExpectedReason, string? CapturedAs, bool Failed, AttemptAnswer? Answer);
