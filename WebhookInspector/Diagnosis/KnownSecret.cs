using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>A secret that may have signed by mistake.</summary>
/// <param name="EndpointName">Whose it is.</param>
/// <param name="Previous">It was removed from the endpoint that the request came to.</param>
public sealed record KnownSecret(SigningSecret Secret, string EndpointName, bool Previous = false);
