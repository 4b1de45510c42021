using System.Diagnostics.Metrics;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class InspectorMetricsTests : IAsyncLifetime
{
    private readonly Lock gate = new();
    private readonly List<(string Name, double Value, string? Tag)> heard = [];
    private readonly MeterListener listener = new();
    private StorageHost storage = null!;

    public async Task InitializeAsync()
    {
        storage = await StorageHost.StartAsync(null, null, ("Inspector:Retention:MaxRequests", "1"));
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
        var meter = storage.Get<InspectorMetrics>().Meter;
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (ReferenceEquals(instrument.Meter, meter))
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Hear(i, value, tags));
        listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Hear(i, value, tags));
        listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Hear(i, value, tags));
        listener.Start();
    }

    public async Task DisposeAsync()
    {
        listener.Dispose();
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task Captures_Stored_AreCountedByVerdict()
    {
        await storage.Writer.StoreAsync(Stored.Request(), CancellationToken.None);
        await storage.Writer.StoreAsync(Stored.Request(verdict: Verdict.NoSecret), CancellationToken.None);

        Of(InspectorMetrics.CapturesName).ShouldBe([(1, "verified"), (1, "no-secret")]);
        Of(InspectorMetrics.CommitName).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Captures_NotStored_AreNotCounted()
    {
        await Should.ThrowAsync<UnknownEndpointException>(() =>
            storage.Writer.StoreAsync(Stored.Request("ep_none"), CancellationToken.None)
        );

        Of(InspectorMetrics.CapturesName).ShouldBeEmpty();
    }

    [Fact]
    public async Task Removals_AreCountedByReason()
    {
        await storage.Writer.StoreAsync(Stored.Request(), CancellationToken.None);
        await storage.Writer.StoreAsync(Stored.Request(), CancellationToken.None);
        await storage.Get<Retention>().RunAsync(CancellationToken.None);
        await storage.Editor.DeleteAsync(RequestQuery.All);

        Of(InspectorMetrics.RemovalsName).ShouldBe([(1, "removed-by-count"), (1, "deleted")]);
    }

    [Fact]
    public void Gauges_Asked_KnowQueueAndSubscribers()
    {
        using var subscription = storage.Feed.Subscribe(_ => { });

        listener.RecordObservableInstruments();

        Of(InspectorMetrics.QueueName).ShouldBe([(0, null)]);
        Of(InspectorMetrics.SubscribersName).Single().Value.ShouldBeGreaterThanOrEqualTo(1);
    }

    private List<(double Value, string? Tag)> Of(string name)
    {
        lock (gate)
        {
            return [.. heard.Where(h => h.Name == name).Select(h => (h.Value, h.Tag))];
        }
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (gate)
        {
            heard.Add((instrument.Name, value, tags.Length > 0 ? (string?)tags[0].Value : null));
        }
    }
}
