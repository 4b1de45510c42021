using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>A secret that the sender may have used by mistake.</summary>
/// <param name="EndpointName">The name of the endpoint that the secret belongs to.</param>
/// <param name="Previous">True when the secret was removed from the endpoint that received the request.</param>
public sealed record KnownSecret(SigningSecret Secret, string EndpointName, bool Previous = false);
