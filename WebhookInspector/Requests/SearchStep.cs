namespace WebhookInspector.Requests;

/// <summary>The result of one step of a search from the newest request to the oldest.</summary>
/// <param name="Position">All requests with this sequence or a higher one have been examined.</param>
/// <param name="Left">The maximum number of sequences that are still to be examined.</param>
public sealed record SearchStep(IReadOnlyList<RequestSummary> Found, long Position, long Left);
