namespace WebhookInspector.Storage;

/// <summary>The program must not start; the message says why and what to do.</summary>
public sealed class StartupRefusedException(string message, Exception? inner = null) : Exception(message, inner);
