namespace WebhookInspector.Hover;

/// <summary>What was asked for does not fit the state that the webhook is in; the message says why and what to do.</summary>
public sealed class HoverConflictException(string message) : Exception(message);
