namespace WebhookInspector.Storage.Forwarding;

/// <summary>The result of forwarding one captured request.</summary>
/// <param name="Tries">Number of times it was sent.</param>
/// <param name="Status">Status of the last answer; null when there was no answer.</param>
/// <param name="TotalMs">Duration of the last try in milliseconds.</param>
/// <param name="Reason">The reason why it was not delivered; null when it was.</param>
internal sealed record ForwardEntry(
    string RequestId,
    DateTimeOffset At,
    ForwardOutcome Outcome,
    string? Url,
    int Tries,
    int? Status,
    double TotalMs,
    string? Reason
);
