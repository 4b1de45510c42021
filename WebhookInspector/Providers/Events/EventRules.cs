namespace WebhookInspector.Providers.Events;

/// <summary>The rules for reading the event data from a delivery.</summary>
public sealed record EventRules
{
    public IReadOnlyList<ValueRule> Type { get; init; } = [];
    public IReadOnlyList<ValueRule> Id { get; init; } = [];
    public IReadOnlyList<ValueRule> CorrelationId { get; init; } = [];

    /// <summary>The provider's term for what the correlation id names: "workflow run".</summary>
    public string? CorrelationCalled { get; init; }

    /// <summary>The event types that follow each other among events of one correlation id.</summary>
    public IReadOnlyList<EventSequence> Sequences { get; init; } = [];

    /// <summary>The rules for a key that identifies repeated deliveries of one event that has no event id.</summary>
    public IReadOnlyList<ValueRule> DeliveryKey { get; init; } = [];

    /// <summary>The form field that contains the JSON document when the body is a form.</summary>
    public string? FormField { get; init; }
}
