namespace WebhookInspector.Hover.Simulator;

/// <summary>The result of one delivery.</summary>
/// <param name="RequestId">Null when the request was not stored.</param>
internal sealed record SimulatedDelivery(int Status, string? RequestId);
