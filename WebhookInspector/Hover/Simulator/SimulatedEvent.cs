namespace WebhookInspector.Hover.Simulator;

/// <summary>An event that was sent on demand.</summary>
/// <param name="Status">Null when the URL could not be reached.</param>
internal sealed record SimulatedEvent(string Event, SimulatedAlternative Form, int? Status, string? RequestId);
