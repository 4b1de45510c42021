namespace WebhookInspector.Storage;

/// <summary>An endpoint passes what arrives on to a saved target.</summary>
/// <param name="AppendPath">The captured path and query follow the target's.</param>
/// <param name="After">The sequence up to which everything is dealt with.</param>
public sealed record Forward(string EndpointId, string TargetId, bool AppendPath, DateTimeOffset Since, long After);

public enum ForwardOutcome
{
    /// <summary>Answered 2xx.</summary>
    Delivered,
    /// <summary>Given up.</summary>
    Failed,
    /// <summary>Not sent, on purpose.</summary>
    Skipped,
}

/// <summary>What became of one arrival.</summary>
/// <param name="Tries">How often it was sent.</param>
/// <param name="Status">Of the last answer; null when none came.</param>
/// <param name="TotalMs">Of the last try.</param>
/// <param name="Reason">Why it was not delivered; null when it was.</param>
public sealed record ForwardEntry(string RequestId, DateTimeOffset At, ForwardOutcome Outcome, string? Url, int Tries, int? Status, double TotalMs, string? Reason);
