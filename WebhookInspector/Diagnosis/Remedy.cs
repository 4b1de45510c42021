using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>
/// A settings change with which the request verifies: tested, not guessed. Contains a secret in plain text and stays in memory.
/// </summary>
/// <param name="Words">The text of the button: "Add “secret 1” of Staging to this endpoint".</param>
/// <param name="Secret">The secret to add; null when the secrets do not change.</param>
/// <param name="Scheme">The new scheme; null when the scheme does not change.</param>
public sealed record Remedy(string Words, SigningSecret? Secret, SignatureScheme? Scheme);
