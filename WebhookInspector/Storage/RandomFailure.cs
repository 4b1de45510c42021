namespace WebhookInspector.Storage;

/// <param name="Rate">How many of the deliveries fail: above 0, at most 1.</param>
/// <param name="Status">What they are answered.</param>
public sealed record RandomFailure(double Rate, int Status);
