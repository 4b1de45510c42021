
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>One guess at the key.</summary>
/// <param name="Bytes">Empty where only an asymmetric key can be made of the secret.</param>
/// <param name="Decoding">How the bytes were made of the secret.</param>
/// <param name="Change">Null for a secret of this endpoint, taken as configured.</param>
internal sealed record TrialKey(SigningSecret Secret, byte[] Bytes, SecretDecoding Decoding, Change? Change);
