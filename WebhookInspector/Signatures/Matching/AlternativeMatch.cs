using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures.Matching;

/// <summary>The secret, decoding and content with which an alternative's signature matched.</summary>
/// <param name="Template">The content template that matched; null for tokens and passwords.</param>
internal sealed record AlternativeMatch(
    SigningSecret Secret,
    SecretDecoding Decoding,
    ContentTemplate? Template = null,
    BodyVariant Variant = BodyVariant.Raw
);
