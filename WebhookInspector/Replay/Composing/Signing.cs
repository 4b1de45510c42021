using WebhookInspector.Endpoints;
using WebhookInspector.Signatures;

namespace WebhookInspector.Replay.Composing;

/// <summary>What it takes to sign one message anew.</summary>
/// <param name="Captured">As it came.</param>
/// <param name="Message">As it is to be sent, with the old signature.</param>
/// <param name="Secret">Null where there is none.</param>
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
