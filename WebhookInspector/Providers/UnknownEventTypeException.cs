namespace WebhookInspector.Providers;

/// <summary>Thrown when a sample is requested for an event that the provider does not send; the message lists the known ones.</summary>
public sealed class UnknownEventTypeException(string eventType, IReadOnlyList<string> allowed)
    : Exception($"eventType is \"{eventType}\"; allowed: {string.Join(", ", allowed)}");
