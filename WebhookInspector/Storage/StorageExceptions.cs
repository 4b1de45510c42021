namespace WebhookInspector.Storage;

/// <summary>The database cannot be written now: the disk is full or failing, or the program is stopping.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The program must not start; the message says why and what to do.</summary>
public sealed class StartupRefusedException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>A request came for an endpoint that is no longer there.</summary>
public sealed class UnknownEndpointException(string endpointId, Exception? inner = null)
    : Exception($"There is no endpoint '{endpointId}'.", inner);

/// <summary>Two endpoints of one provider cannot share a token: the capture URL would name both.</summary>
public sealed class TokenTakenException(Exception? inner = null) : Exception("token: another endpoint of this provider has it already.", inner);
