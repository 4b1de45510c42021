using System.Diagnostics.Metrics;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Hosting.Insight;

/// <summary>
/// Listens to the program's own metrics and keeps what the health page shows: the last ten minutes, and the newest commits.
/// </summary>
internal sealed class LiveFigures : IHostedService, IDisposable
{
    private const int BucketCount = 60;
    private const int CommitCount = 1_000;
    private static readonly TimeSpan BucketTime = TimeSpan.FromSeconds(10);

    private readonly Lock turn = new();
    private readonly Dictionary<long, Dictionary<Verdict, long>> buckets = [];
    private readonly Queue<double> commits = new(CommitCount);
    private readonly MeterListener listener = new();
    private readonly InspectorMetrics metrics;
    private readonly TimeProvider time;
    private readonly DateTimeOffset startedAt;
    private long captured;
    private int queueDepth,
        subscribers;

    public LiveFigures(InspectorMetrics metrics, TimeProvider time)
    {
        (this.metrics, this.time, startedAt) = (metrics, time, time.GetUtcNow());
        listener.InstrumentPublished = (instrument, l) =>
        {
            // This program's own meter: a process may run several instances.
            if (ReferenceEquals(instrument.Meter, this.metrics.Meter))
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(OnCount);
        listener.SetMeasurementEventCallback<double>(OnTime);
        listener.SetMeasurementEventCallback<int>(OnGauge);
    }

    public Task StartAsync(CancellationToken ct)
    {
        listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();

    public Figures Read()
    {
        listener.RecordObservableInstruments();
        lock (turn)
        {
            var last = Now();
            var arrivals = Enumerable
                .Range(0, BucketCount)
                .Select(i => last - BucketCount + 1 + i)
                .Select(n => new ActivityBucket(
                    new DateTimeOffset(n * BucketTime.Ticks, TimeSpan.Zero),
                    new Dictionary<Verdict, long>(buckets.GetValueOrDefault(n) ?? [])
                ));
            return new Figures(startedAt, captured, [.. arrivals], Times(), queueDepth, subscribers);
        }
    }

    private long Now() => time.GetUtcNow().UtcTicks / BucketTime.Ticks;

    private CommitTimes? Times()
    {
        if (commits.Count == 0)
            return null;
        var sorted = commits.Order().ToList();
        TimeSpan At(double part) => TimeSpan.FromSeconds(sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * part)]);
        return new CommitTimes(sorted.Count, At(0.5), At(0.99), TimeSpan.FromSeconds(sorted[^1]));
    }

    private void OnCount(Instrument instrument, long count, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        if (instrument.Name != InspectorMetrics.CapturesName)
            return;
        var verdict = KebabCase<Verdict>.Read((string)tags[0].Value!);
        lock (turn)
        {
            captured += count;
            var now = Now();
            if (!buckets.TryGetValue(now, out var bucket))
            {
                buckets[now] = bucket = [];
                foreach (var old in buckets.Keys.Where(k => k <= now - BucketCount).ToList())
                    buckets.Remove(old);
            }

            bucket[verdict] = bucket.GetValueOrDefault(verdict) + count;
        }
    }

    private void OnTime(Instrument instrument, double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        lock (turn)
        {
            if (commits.Count == CommitCount)
                commits.Dequeue();
            commits.Enqueue(seconds);
        }
    }

    private void OnGauge(Instrument instrument, int value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        lock (turn)
        {
            if (instrument.Name == InspectorMetrics.QueueName)
                queueDepth = value;
            else
                subscribers = value;
        }
    }
}
