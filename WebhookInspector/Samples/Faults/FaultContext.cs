using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Signatures;

namespace WebhookInspector.Samples.Faults;

/// <summary>The parts that a faulty message is made from.</summary>
/// <param name="Unsigned">The event as the provider would send it, before signing.</param>
/// <param name="Previous">An older secret of this endpoint than <paramref name="Secret"/>; null when there is none.</param>
/// <param name="Foreign">A different secret of another endpoint; null when there is none.</param>
internal sealed record FaultContext(
    LiveEndpoint Endpoint,
    ProviderCatalog Catalog,
    SignedMessage Unsigned,
    SigningSecret Secret,
    SigningSecret? Previous,
    SigningSecret? Foreign,
    DateTimeOffset Now,
    string MessageId,
    Random Random
)
{
    /// <summary>True when the message was captured and must keep its content.</summary>
    public bool IsCaptured { get; init; }

    public SignatureScheme Scheme => Endpoint.Scheme;

    public bool IsDigest => Scheme.Kind is SchemeKind.Hmac or SchemeKind.Hash;

    public bool IsToken => Scheme.Kind is SchemeKind.Token or SchemeKind.Basic;

    /// <summary>Null when the signature is in the query or in the body.</summary>
    public string? Header => Scheme.Signature?.Header;

    /// <summary>True when the body is what is signed, so that another body changes the signature.</summary>
    public bool SignsBody =>
        !IsToken && Header is not null && Scheme.BodyDigest is null && Scheme.Content.Count > 0 && Scheme.Content[0].CoversBody;

    /// <summary>The event as the provider sends it, with any timestamp that belongs in the body.</summary>
    public SignedMessage Sent => Sign();

    /// <summary>The scheme without the timestamp that it would write into another body.</summary>
    public SignatureScheme WritesNoBody => Scheme.Timestamp?.From.Json is null ? Scheme : Scheme with { Timestamp = null };

    public SignedMessage Sign() => Sign(Scheme, Unsigned);

    public SignedMessage Sign(SignatureScheme scheme, SignedMessage message) => Sign(scheme, message, Secret, Now);

    public SignedMessage Sign(SignatureScheme scheme, SignedMessage message, SigningSecret secret, DateTimeOffset at) =>
        MessageSigner.Sign(scheme, message, secret, at, MessageId);
}
