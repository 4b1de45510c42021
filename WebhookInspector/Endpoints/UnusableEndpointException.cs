namespace WebhookInspector.Endpoints;

/// <summary>Thrown for an endpoint whose definition or scheme cannot be used.</summary>
internal sealed class UnusableEndpointException(string reason) : Exception(reason);
