namespace WebhookInspector.Requests;

/// <summary>Where a request stands among the deliveries of one event.</summary>
/// <param name="Id">The same for every delivery of the event to one endpoint.</param>
/// <param name="Attempt">1 for the first.</param>
/// <param name="DuplicateOf">The id of the first request of the event; null for the first itself.</param>
/// <param name="SameBytes">Whether the body equals the first one's, byte for byte.</param>
public sealed record Delivery(string Id, int Attempt, string? DuplicateOf, bool SameBytes);
