namespace WebhookInspector.Providers;

/// <summary>A provider's published schedule of retries.</summary>
public sealed record RetrySchedule
{
    /// <summary>False when the provider does not document enough for a schedule.</summary>
    public bool Documented { get; init; }

    /// <summary>The total number of attempts, including the first.</summary>
    public int? Attempts { get; init; }

    /// <summary>The seconds between consecutive attempts, if each is published.</summary>
    public IReadOnlyList<int> DelaysSeconds { get; init; } = [];

    /// <summary>The ways in which the published words can be read, the likeliest first; empty where they are clear.</summary>
    public IReadOnlyList<RetryReading> Readings { get; init; } = [];

    public Backoff? Backoff { get; init; }

    public int? FirstDelaySeconds { get; init; }

    /// <summary>Seconds from the first attempt until the provider gives up.</summary>
    public int? TotalSeconds { get; init; }

    /// <summary>The schedule in one sentence.</summary>
    public string Text { get; init; } = "Not documented.";
}
