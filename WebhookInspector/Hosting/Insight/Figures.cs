using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Hosting.Insight;

/// <summary>What the program did since it was started.</summary>
/// <param name="Captured">Requests stored.</param>
/// <param name="Arrivals">The last minutes without a gap, oldest first.</param>
/// <param name="Commits">Of the newest so many commits.</param>
/// <param name="Subscribers">Pages, streams and hubs that hear of arrivals.</param>
public sealed record Figures(
    DateTimeOffset StartedAt,
    long Captured,
    IReadOnlyList<ActivityBucket> Arrivals,
    CommitTimes? Commits,
    int QueueDepth,
    int Subscribers
);
