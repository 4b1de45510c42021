using WebhookInspector.Endpoints;
using WebhookInspector.Signatures;

namespace WebhookInspector.Replay.Composing;

/// <summary>The input for signing one message again.</summary>
/// <param name="Captured">The message as captured.</param>
/// <param name="Message">The message as it will be sent, with the old signature.</param>
/// <param name="Secret">Null when there is none.</param>
internal sealed record Signing(
    LiveEndpoint Endpoint,
    SignedMessage Captured,
    SignedMessage Message,
    SigningSecret? Secret,
    DateTimeOffset At
)
{
    public SignedMessage Unsigned => Resigning.Unsigned(Endpoint.Scheme, Message);

    public SignedMessage Sign() => Sign(Secret!, At);

    public SignedMessage Sign(SigningSecret secret, DateTimeOffset at) =>
        Resigning.Sign(Endpoint.Scheme, Captured, [.. Endpoint.Secrets, .. Endpoint.Retired], Unsigned, secret, at);
}
