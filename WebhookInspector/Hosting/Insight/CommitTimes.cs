namespace WebhookInspector.Hosting.Insight;

/// <summary>The number of commits measured.</summary>
/// <param name="Count">How many commits the times are of.</param>
public sealed record CommitTimes(int Count, TimeSpan Median, TimeSpan OneInHundred, TimeSpan Longest);
