using WebhookInspector.Endpoints;
using WebhookInspector.Providers;
using WebhookInspector.Signatures;

namespace WebhookInspector.Samples.Faults;

/// <summary>What a broken message is made of.</summary>
/// <param name="Unsigned">The event as the provider would send it, before it is signed.</param>
/// <param name="Previous">A secret of this endpoint that is older than <paramref name="Secret"/>; null when there is none.</param>
/// <param name="Foreign">The secret of another endpoint; null when there is none that differs.</param>
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
    /// <summary>The message came from outside, and is to stay what it is.</summary>
    public bool IsCaptured { get; init; }

    public SignatureScheme Scheme => Endpoint.Scheme;

    public bool IsDigest => Scheme.Kind is SchemeKind.Hmac or SchemeKind.Hash;

    public bool IsToken => Scheme.Kind is SchemeKind.Token or SchemeKind.Basic;

    /// <summary>Null where the signature stands in the query or in the body.</summary>
    public string? Header => Scheme.Signature?.Header;

    /// <summary>The body itself is what is signed, so that another one makes another signature.</summary>
    public bool SignsBody =>
        !IsToken && Header is not null && Scheme.BodyDigest is null && Scheme.Content.Count > 0 && Scheme.Content[0].CoversBody;

    /// <summary>As the provider sends it: a timestamp that belongs into the body stands there.</summary>
    public SignedMessage Sent => Sign();

    /// <summary>The scheme without the timestamp that it would write into another body.</summary>
    public SignatureScheme WritesNoBody => Scheme.Timestamp?.From.Json is null ? Scheme : Scheme with { Timestamp = null };

    public SignedMessage Sign() => Sign(Scheme, Unsigned);

    public SignedMessage Sign(SignatureScheme scheme, SignedMessage message) => Sign(scheme, message, Secret, Now);

    public SignedMessage Sign(SignatureScheme scheme, SignedMessage message, SigningSecret secret, DateTimeOffset at) =>
        MessageSigner.Sign(scheme, message, secret, at, MessageId);
}
