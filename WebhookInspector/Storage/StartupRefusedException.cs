namespace WebhookInspector.Storage;

/// <summary>Thrown when the program must not start. The message says why, and what to do.</summary>
internal sealed class StartupRefusedException(string message, Exception? inner = null) : Exception(message, inner);
