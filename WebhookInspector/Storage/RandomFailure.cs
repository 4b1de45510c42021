namespace WebhookInspector.Storage;

/// <param name="Rate">The fraction of deliveries that fail: above 0, at most 1.</param>
/// <param name="Status">The status sent for a failed delivery.</param>
public sealed record RandomFailure(double Rate, int Status);
