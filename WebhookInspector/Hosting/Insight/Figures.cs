using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Hosting.Insight;

/// <summary>The program's figures since it was started.</summary>
/// <param name="Captured">The number of stored requests.</param>
/// <param name="Arrivals">Requests per interval over the last minutes, oldest first, without gaps.</param>
/// <param name="Commits">Durations of the newest commits.</param>
/// <param name="Subscribers">The number of active live-feed subscribers.</param>
public sealed record Figures(
    DateTimeOffset StartedAt,
    long Captured,
    IReadOnlyList<ActivityBucket> Arrivals,
    CommitTimes? Commits,
    int QueueDepth,
    int Subscribers
);
