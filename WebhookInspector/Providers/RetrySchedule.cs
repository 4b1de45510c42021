namespace WebhookInspector.Providers;

/// <summary>The published schedule of redeliveries.</summary>
public sealed record RetrySchedule
{
    /// <summary>False: the provider says nothing that a schedule could be drawn from.</summary>
    public bool Documented { get; init; }

    /// <summary>Deliveries in all, the first one included.</summary>
    public int? Attempts { get; init; }

    /// <summary>Seconds between one attempt and the next, where each is published.</summary>
    public IReadOnlyList<int> DelaysSeconds { get; init; } = [];

    public Backoff? Backoff { get; init; }

    public int? FirstDelaySeconds { get; init; }

    /// <summary>Seconds from the first attempt until the provider gives up.</summary>
    public int? TotalSeconds { get; init; }

    /// <summary>The schedule in one sentence.</summary>
    public string Text { get; init; } = "Not documented.";
}
