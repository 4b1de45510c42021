using WebhookInspector.Answers;
using WebhookInspector.Providers;
using WebhookInspector.Providers.Handshakes;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Endpoints;

/// <summary>
/// An endpoint ready to check requests with: its definition, its scheme and its secrets in the clear. Never leaves memory.
/// </summary>
public sealed record LiveEndpoint(
    Endpoint Endpoint,
    ProviderDefinition Provider,
    SignatureScheme Scheme,
    IReadOnlyList<SigningSecret> Secrets
)
{
    /// <summary>
    /// Secrets that were removed while this process ran, newest first: they verify nothing, but name a sender that still uses one.
    /// </summary>
    public IReadOnlyList<SigningSecret> Retired { get; init; } = [];

    /// <summary>
    /// The header that carries a token or password, or brings the secret in a handshake; it is sealed where requests are stored.
    /// </summary>
    public string? CredentialHeader { get; } = CredentialOf(Provider, Scheme);

    /// <summary>What is sealed where its requests are stored, and hidden wherever they are shown.</summary>
    public HeaderMask Mask { get; } = MaskOf(Endpoint, Provider, Scheme);

    internal PreparedAnswers Answers { get; } = new(Endpoint.Response);

    /// <summary>What the message has to be answered as a handshake; null when it is none, or they are switched off.</summary>
    public HandshakeReply? Handshake(SignedMessage message, EventIdentity identity, Verification verification) =>
        Endpoint.Response.Handshakes && identity.Handshake is not null
            ? HandshakeResponder.Answer(Provider, message, Secrets, verification)
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
