namespace WebhookInspector.Providers;

/// <summary>A sample was asked for of an event that the provider does not send; the message names those it does.</summary>
public sealed class UnknownEventTypeException(string eventType, IReadOnlyList<string> allowed)
    : Exception($"eventType is \"{eventType}\"; allowed: {string.Join(", ", allowed)}");
