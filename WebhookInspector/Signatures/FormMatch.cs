
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Signatures;

/// <summary>What made a form's signature come out right.</summary>
/// <param name="Template">Null for tokens and passwords.</param>
internal sealed record FormMatch(SigningSecret Secret, SecretDecoding Decoding, ContentTemplate? Template = null, BodyVariant Variant = BodyVariant.Raw);
