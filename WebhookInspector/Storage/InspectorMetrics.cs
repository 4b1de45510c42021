using System.Diagnostics.Metrics;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage;

/// <summary>
/// The program's metrics, readable with System.Diagnostics.Metrics (<c>dotnet-counters monitor --counters WebhookInspector</c>).
/// </summary>
public sealed class InspectorMetrics
{
    public const string MeterName = "WebhookInspector";
    public const string CapturesName = "webhook_inspector.capture.requests";
    public const string CommitName = "webhook_inspector.capture.commit.duration";
    public const string QueueName = "webhook_inspector.capture.queue.length";
    public const string SubscribersName = "webhook_inspector.live.subscribers";
    public const string RefusalsName = "webhook_inspector.capture.refusals";
    public const string RemovalsName = "webhook_inspector.retention.removals";

    private readonly Counter<long> captures;
    private readonly Counter<long> refusals;
    private readonly Counter<long> removals;
    private readonly Histogram<double> commits;
    private Func<int> queueDepth = static () => 0;

    public InspectorMetrics(IMeterFactory meters, LiveFeed feed)
    {
        Meter = meters.Create(MeterName);
        captures = Meter.CreateCounter<long>(CapturesName, "{request}", "Requests stored, by verdict at arrival");
        refusals = Meter.CreateCounter<long>(RefusalsName, "{request}", "Refused requests, not stored, by reason");
        removals = Meter.CreateCounter<long>(RemovalsName, "{request}", "Removed requests, by reason");
        commits = Meter.CreateHistogram<double>(CommitName, "s", "Capture batch commit duration, fsync included");
        Meter.CreateObservableGauge(QueueName, () => queueDepth(), "{request}", "Captures waiting for their commit");
        Meter.CreateObservableGauge(SubscribersName, () => feed.SubscriberCount, "{subscriber}", "Active live-feed subscribers");
    }

    /// <summary>The meter of this program instance: a process may run several.</summary>
    public Meter Meter { get; }

    internal void MeasureQueue(Func<int> depth) => queueDepth = depth;

    internal void Captured(Verdict verdict) =>
        captures.Add(1, KeyValuePair.Create<string, object?>("verdict", KebabCase<Verdict>.Write(verdict)));

    internal void Committed(TimeSpan took) => commits.Record(took.TotalSeconds);

    internal void Refused(TallyKind why) => refusals.Add(1, Reason(KebabCase<TallyKind>.Write(why)));

    /// <param name="why">The reason for the removal; null when a person deleted the requests.</param>
    internal void Removed(TallyKind? why, long count) =>
        removals.Add(count, Reason(why is { } kind ? KebabCase<TallyKind>.Write(kind) : "deleted"));

    private static KeyValuePair<string, object?> Reason(string reason) => KeyValuePair.Create<string, object?>("reason", reason);
}
