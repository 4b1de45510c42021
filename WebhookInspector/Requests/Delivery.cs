namespace WebhookInspector.Requests;

/// <summary>A request's position among the attempts to deliver one event.</summary>
/// <param name="Id">The delivery's id: the same for all attempts to deliver the event to one endpoint.</param>
/// <param name="Attempt">The attempt number, starting at 1.</param>
/// <param name="DuplicateOf">The id of the event's first request; null for the first request itself.</param>
/// <param name="SameBytes">True when the body equals the body of the first request, byte for byte.</param>
public sealed record Delivery(string Id, int Attempt, string? DuplicateOf, bool SameBytes);
