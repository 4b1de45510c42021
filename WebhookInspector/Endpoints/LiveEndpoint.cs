using WebhookInspector.Answers;
using WebhookInspector.Providers;
using WebhookInspector.Providers.Handshakes;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Masking;
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

    /// <summary>The headers that carry a token or password, or the secret of a handshake. They are encrypted in stored requests.</summary>
    public IReadOnlyList<string> CredentialHeaders { get; } = CredentialsOf(Provider, Scheme);

    /// <summary>The headers that are encrypted in stored requests and masked wherever they are shown.</summary>
    public HeaderMask Mask { get; } = MaskOf(Endpoint, Provider, Scheme);

    /// <summary>True when senders present the secret itself, and not a signature made with it.</summary>
    public bool ReceivesSecrets { get; } = PresentedSecrets.Forms(Scheme).Any();

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

    /// <summary>Where senders present secrets, in one line; empty where they present none.</summary>
    public string SecretPlaces { get; } =
        string.Join(
            '\n',
            PresentedSecrets.Forms(Scheme).Select(f => $"{f.Signature} {f.Signature?.Parse}").Concat(CredentialsOf(Provider, Scheme))
        );

    /// <summary>The secrets that a message carries: they are encrypted when it is stored, and masked wherever it is shown.</summary>
    public SecretValues SecretsIn(SignedMessage message, EventIdentity identity)
    {
        var values = HeaderSecrets.Of(message.Headers, Mask).ToList();
        if (ReceivesSecrets)
            values.AddRange(PresentedSecrets.Of(Scheme, message));
        // A handshake may repeat the secret: as Meta's verify token does.
        if (ReceivesSecrets || identity.Handshake is not null)
            values.AddRange(Secrets.Concat(Retired).Select(s => WireText.FromDeclared(s.Value)));
        return SecretValues.Of(values);
    }

    private static IReadOnlyList<string> CredentialsOf(ProviderDefinition provider, SignatureScheme scheme) =>
        [
            .. PresentedSecrets.Forms(scheme).SelectMany(SignatureHeaders.OfSignature),
            .. provider.Handshakes.Select(h => h.KeepSecret).OfType<string>(),
        ];

    private static HeaderMask MaskOf(Endpoint endpoint, ProviderDefinition provider, SignatureScheme scheme) =>
        (CredentialsOf(provider, scheme), endpoint.MaskSignatureHeaders) switch
        {
            ({ Count: 0 }, false) => HeaderMask.Standard,
            (var credentials, var chosen) => new HeaderMask(credentials, chosen ? SignatureHeaders.Of(scheme) : []),
        };
}
