namespace WebhookInspector.Hover.Simulator;

/// <summary>What became of one delivery.</summary>
/// <param name="RequestId">Null when it was not stored.</param>
public sealed record SimulatedDelivery(int Status, string? RequestId);
