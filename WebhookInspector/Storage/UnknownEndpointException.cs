namespace WebhookInspector.Storage;

/// <summary>A request came for an endpoint that is no longer there.</summary>
public sealed class UnknownEndpointException(string endpointId, Exception? inner = null)
    : Exception($"There is no endpoint '{endpointId}'.", inner);
