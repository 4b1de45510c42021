using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>One guess at the key.</summary>
/// <param name="Bytes">The key's bytes; empty when the secret can only be read as an asymmetric key.</param>
/// <param name="Decoding">The decoding that produced the bytes from the secret.</param>
/// <param name="Change">The change; null for a secret of this endpoint, decoded as configured.</param>
internal sealed record TrialKey(SigningSecret Secret, byte[] Bytes, SecretDecoding Decoding, Change? Change);
