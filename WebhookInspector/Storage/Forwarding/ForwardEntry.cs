namespace WebhookInspector.Storage.Forwarding;

/// <summary>What became of one arrival.</summary>
/// <param name="Tries">How often it was sent.</param>
/// <param name="Status">Of the last answer; null when none came.</param>
/// <param name="TotalMs">Of the last try.</param>
/// <param name="Reason">Why it was not delivered; null when it was.</param>
public sealed record ForwardEntry(string RequestId, DateTimeOffset At, ForwardOutcome Outcome, string? Url, int Tries, int? Status, double TotalMs, string? Reason);
