using WebhookInspector.Answers;
using WebhookInspector.Providers;
using WebhookInspector.Providers.Handshakes;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Signatures;

namespace WebhookInspector.Endpoints;

/// <summary>An endpoint ready to verify requests: its definition, its scheme and its decrypted secrets. Stays in memory only.</summary>
public sealed record LiveEndpoint(
    Endpoint Endpoint,
    ProviderDefinition Provider,
    SignatureScheme Scheme,
    IReadOnlyList<SigningSecret> Secrets
)
{
    /// <summary>
    /// Secrets removed since this process started, newest first. They verify nothing, but identify a sender that still uses one.
    /// </summary>
    public IReadOnlyList<SigningSecret> Retired { get; init; } = [];

    /// <summary>The header that carries a token or password, or the secret of a handshake. It is encrypted in stored requests.</summary>
    public string? CredentialHeader { get; } = CredentialOf(Provider, Scheme);

    /// <summary>The headers that are encrypted in stored requests and masked wherever they are shown.</summary>
    public HeaderMask Mask { get; } = MaskOf(Endpoint, Provider, Scheme);

    internal PreparedAnswers Answers { get; } = new(Endpoint.Response);

    /// <summary>
    /// Returns the handshake that the message must be answered with. Null when it is none, or when handshakes are switched off.
    /// </summary>
    public HandshakeReply? Handshake(SignedMessage message, RequestReading reading, EventIdentity identity, Verification verification) =>
        Endpoint.Response.Handshakes && identity.Handshake is not null
            ? HandshakeResponder.Answer(Provider, message, reading, Secrets, verification)
            : null;

    public Verification Verify(SignedMessage message, DateTimeOffset arrivedAt, DateTimeOffset now) =>
        SignatureVerifier.Verify(Scheme, message, Secrets, arrivedAt, now);

    private static string? CredentialOf(ProviderDefinition provider, SignatureScheme scheme) =>
        scheme.Kind is SchemeKind.Token or SchemeKind.Basic
            ? scheme.Signature?.Header
            : provider.Handshakes.FirstOrDefault(h => h.KeepSecret is not null)?.KeepSecret;

    private static HeaderMask MaskOf(Endpoint endpoint, ProviderDefinition provider, SignatureScheme scheme) =>
        (CredentialOf(provider, scheme), endpoint.MaskSignatureHeaders) switch
        {
            (null, false) => HeaderMask.Standard,
            (var credential, var chosen) => new HeaderMask(credential, chosen ? SignatureHeaders.Of(scheme) : []),
        };
}
