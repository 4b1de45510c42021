namespace WebhookInspector.Hover;

/// <summary>Thrown when a request does not fit the webhook's state. The message says why, and what to do.</summary>
public sealed class HoverConflictException(string message) : Exception(message);
