
using WebhookInspector.Requests;

namespace WebhookInspector.Storage.Replays;

/// <param name="Headers">Every line that was sent, in order.</param>
/// <param name="BodySha256">Lower-case hex.</param>
/// <param name="BodyChanged">It is not the captured one's.</param>
/// <param name="SignedWith">The label of the secret; null where the signature was left alone.</param>
public sealed record SentRequest(string Method, string Url, IReadOnlyList<Header> Headers, long BodySize, string BodySha256, bool BodyChanged, string? SignedWith);
