using WebhookInspector.Replay.Sending;

namespace WebhookInspector.Replay.Composing;

/// <summary>A captured request, made ready to be sent.</summary>
/// <param name="RequestId">The captured one.</param>
/// <param name="SignedWith">The label of the secret; null where the signature was left alone.</param>
public sealed record ComposedRequest(string RequestId, OutboundRequest Request, bool BodyChanged, string? SignedWith, Expectation Expected);
