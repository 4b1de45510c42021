namespace WebhookInspector.Storage;

/// <summary>Thrown when the program must not start. The message says why, and what to do.</summary>
public sealed class StartupRefusedException(string message, Exception? inner = null) : Exception(message, inner);
