using WebhookInspector.Requests;

namespace WebhookInspector.Storage;

/// <summary>What a receiver that checks signatures, as the endpoint is set up, would answer.</summary>
public enum ExpectedAnswer
{
    /// <summary>2xx.</summary>
    Accept,
    /// <summary>4xx.</summary>
    Reject,
}

/// <summary>One request that was sent again, without the bytes of the bodies: see <see cref="ReplayStore.SentBodyAsync"/>.</summary>
/// <param name="Number">Rises with every attempt of every run.</param>
/// <param name="Sent">Null when it did not come to be sent; <paramref name="Error"/> says why.</param>
/// <param name="Status">Null when no answer came.</param>
/// <param name="Error">A code, a colon and a sentence: "target-not-allowed: ...".</param>
/// <param name="Expected">Null where nothing can be said.</param>
/// <param name="CapturedAs">The request that this inspector captured of it, when the target was one of its endpoints.</param>
/// <param name="Failed">Not answered 2xx; of a variant: not answered as expected.</param>
public sealed record ReplayAttempt(
    long Number, string RunId, string RequestId, DateTimeOffset At, SentRequest? Sent, int? Status, AttemptTiming Timing, string? Error, ExpectedAnswer? Expected,
    string? ExpectedReason, string? CapturedAs, bool Failed, AttemptAnswer? Answer);

/// <param name="Headers">Every line that was sent, in order.</param>
/// <param name="BodySha256">Lower-case hex.</param>
/// <param name="BodyChanged">It is not the captured one's.</param>
/// <param name="SignedWith">The label of the secret; null where the signature was left alone.</param>
public sealed record SentRequest(string Method, string Url, IReadOnlyList<Header> Headers, long BodySize, string BodySha256, bool BodyChanged, string? SignedWith);

/// <param name="Body">What was kept of it; empty where only the rest was asked for.</param>
/// <param name="BodyTruncated">More came than was kept.</param>
public sealed record AttemptAnswer(IReadOnlyList<Header> Headers, ReadOnlyMemory<byte> Body, bool BodyTruncated);

/// <summary>Milliseconds.</summary>
/// <param name="ConnectMs">Null where a connection was used again.</param>
/// <param name="FirstByteMs">Null when no answer came.</param>
public sealed record AttemptTiming(double? ConnectMs, double? FirstByteMs, double TotalMs);

/// <summary>An attempt on its way into the database, with the bytes that are kept.</summary>
/// <param name="ChangedBody">Null when it is the captured one's; at most what is kept.</param>
public sealed record NewAttempt(ReplayAttempt Attempt, ReadOnlyMemory<byte>? ChangedBody);
