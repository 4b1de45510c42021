namespace WebhookInspector.Requests;

/// <summary>A step of a search from the newest request to the oldest.</summary>
/// <param name="Position">Everything from this sequence up has been looked at.</param>
/// <param name="Left">How many sequences there still are to look at, at most.</param>
public sealed record SearchStep(IReadOnlyList<RequestSummary> Found, long Position, long Left);
