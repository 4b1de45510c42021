using WebhookInspector.Replay.Sending;

namespace WebhookInspector.Replay.Composing;

/// <summary>A captured request, ready to be sent again.</summary>
/// <param name="RequestId">The captured request's id.</param>
/// <param name="SignedWith">The label of the secret; null when the signature was not changed.</param>
public sealed record ComposedRequest(string RequestId, OutboundRequest Request, bool BodyChanged, string? SignedWith, Expectation Expected);
