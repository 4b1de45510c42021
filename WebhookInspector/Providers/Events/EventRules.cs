namespace WebhookInspector.Providers.Events;

/// <summary>Where a delivery says what it is about.</summary>
public sealed record EventRules
{
    public IReadOnlyList<ValueRule> Type { get; init; } = [];
    public IReadOnlyList<ValueRule> Id { get; init; } = [];
    public IReadOnlyList<ValueRule> CorrelationId { get; init; } = [];

    /// <summary>Tells redeliveries of one event where there is no event id.</summary>
    public IReadOnlyList<ValueRule> DeliveryKey { get; init; } = [];

    /// <summary>The form field that holds the JSON document when the body is a form.</summary>
    public string? FormField { get; init; }
}
