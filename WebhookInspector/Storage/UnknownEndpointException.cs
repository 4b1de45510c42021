namespace WebhookInspector.Storage;

/// <summary>Thrown when a request arrives for an endpoint that no longer exists.</summary>
internal sealed class UnknownEndpointException(string endpointId, Exception? inner = null)
    : Exception($"There is no endpoint '{endpointId}'.", inner);
