using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Replays;

/// <param name="Headers">Every header line that was sent, in order.</param>
/// <param name="BodySha256">SHA-256 of the body, lower-case hex.</param>
/// <param name="BodyChanged">True when the body differs from the captured one.</param>
/// <param name="SignedWith">The label of the signing secret; null when the signature was not changed.</param>
public sealed record SentRequest(
    string Method,
    string Url,
    IReadOnlyList<Header> Headers,
    long BodySize,
    string BodySha256,
    bool BodyChanged,
    string? SignedWith
);
