namespace WebhookInspector.Endpoints;

/// <summary>An endpoint that cannot check requests: it answers 503, and keeps its stored requests.</summary>
/// <param name="Reason">What is wrong, and what to do.</param>
public sealed record QuarantinedEndpoint(Endpoint Endpoint, string Reason);
