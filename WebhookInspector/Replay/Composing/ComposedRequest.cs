using WebhookInspector.Replay.Sending;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Replay.Composing;

/// <summary>A captured request, ready to be sent again.</summary>
/// <param name="RequestId">The captured request's id.</param>
/// <param name="SignedWith">The label of the secret; null when the signature was not changed.</param>
public sealed record ComposedRequest(string RequestId, OutboundRequest Request, bool BodyChanged, string? SignedWith, Expectation Expected)
{
    /// <summary>Why the captured body is not the whole one; null when it is.</summary>
    public string? Incomplete { get; init; }

    /// <summary>The endpoint's secret, where signing writes the secret itself into the request: administrators alone may see it.</summary>
    public SecretValues Written { get; init; } = SecretValues.None;

    /// <summary>That, and the secrets that the captured request carries: what is kept of a replay lacks them.</summary>
    public SecretValues Carried { get; init; } = SecretValues.None;

    /// <summary>The request without the secret that was written into it.</summary>
    public OutboundRequest Shown =>
        Written.IsEmpty
            ? Request
            : new OutboundRequest(
                Request.Method,
                Request.Url.WithPath(Written.Mask(Request.Url.PathAndQuery)),
                [.. Request.Headers.Select(h => h with { Value = Written.Mask(h.Value) })],
                Written.Mask(Request.Body).Shown
            );
}
