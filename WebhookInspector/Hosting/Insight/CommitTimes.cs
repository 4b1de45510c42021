namespace WebhookInspector.Hosting.Insight;

/// <param name="Count">How many commits the times are of.</param>
public sealed record CommitTimes(int Count, TimeSpan Median, TimeSpan OneInHundred, TimeSpan Longest);
