
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>A change to the endpoint's settings with which the request verifies: tried, not guessed. Holds a secret in the clear and stays in memory.</summary>
/// <param name="Words">What it does, as on a button: "Add “secret 1” of Staging to this endpoint".</param>
/// <param name="Secret">To be added; null where the secrets stay.</param>
/// <param name="Scheme">To be used instead; null where the scheme stays.</param>
public sealed record Remedy(string Words, SigningSecret? Secret, SignatureScheme? Scheme);
