using WebhookInspector.Live;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Tallies;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class RefusalLogTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(Stored.Noon);
    private StorageHost storage = null!;

    public async Task InitializeAsync() => storage = await StorageHost.StartAsync(directory: null, time);

    public Task DisposeAsync() => storage.DisposeAsync().AsTask();

    [Fact]
    public async Task Flush_SameOneManyTimes_IsOneRecordWithACount()
    {
        Add(3);
        time.Advance(TimeSpan.FromSeconds(1));
        Add(2);
        await FlushAsync();
        time.Advance(TimeSpan.FromMinutes(9));
        Add(1);
        await FlushAsync();

        var record = (await RecordsAsync()).ShouldHaveSingleItem();
        record.Count.ShouldBe(6);
        record.FirstAt.ShouldBe(Stored.Noon);
        record.LastAt.ShouldBe(time.GetUtcNow());
        (record.EndpointId, record.Address, record.Kind).ShouldBe(("ep_1", "10.0.0.1", TallyKind.EndpointRate));
    }

    [Fact]
    public async Task Flush_MuchLater_IsARecordOfItsOwn()
    {
        Add(1);
        await FlushAsync();
        time.Advance(TimeSpan.FromMinutes(11));
        Add(1);
        await FlushAsync();

        (await RecordsAsync()).Count.ShouldBe(2);
        (await storage.Get<TallyStore>().ListAsync(CancellationToken.None)).ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public async Task Flush_FloodFromManyAddresses_StaysBoundedAndLosesNoCount()
    {
        for (var i = 0; i < 5_000; i++)
        {
            storage.Get<RefusalLog>().Add(TallyKind.AddressRate, null, $"10.0.{i / 256}.{i % 256}");
        }

        await FlushAsync();

        var records = await RecordsAsync();
        records.Count.ShouldBeLessThanOrEqualTo(201);
        records.Sum(r => r.Count).ShouldBe(5_000);
        records.ShouldContain(r => r.Address == null);
    }

    [Fact]
    public async Task Flush_ManyTimes_KeepsTheLatestRecordsAlone()
    {
        for (var i = 0; i < 6; i++)
        {
            for (var j = 0; j < 100; j++)
            {
                storage.Get<RefusalLog>().Add(TallyKind.AddressRate, null, $"10.0.{i}.{j}");
            }

            await FlushAsync();
            time.Advance(TimeSpan.FromHours(1));
        }

        var records = await RecordsAsync();
        records.Count.ShouldBe(500);
        records.ShouldNotContain(r => r.Address!.StartsWith("10.0.0.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Flush_DatabaseFull_KeepsThemForTheNextTime()
    {
        Add(2);
        await storage.Gate.RunAsync(c => Task.FromResult(c.ReadNumber("PRAGMA query_only = 1")), CancellationToken.None);
        await Should.ThrowAsync<StorageUnavailableException>(FlushAsync);
        await storage.Gate.RunAsync(c => Task.FromResult(c.ReadNumber("PRAGMA query_only = 0")), CancellationToken.None);
        Add(1);

        await FlushAsync();

        (await RecordsAsync()).ShouldHaveSingleItem().Count.ShouldBe(3);
    }

    [Fact]
    public async Task Flush_SomethingNew_TellsThePages()
    {
        var told = new List<LiveTopic>();
        using var subscription = storage.Feed.Subscribe(s => told.Add(s.Topic));

        await FlushAsync();
        Add(1);
        await FlushAsync();

        told.ShouldBe([LiveTopic.HealthChanged]);
    }

    private void Add(int times)
    {
        for (var i = 0; i < times; i++)
        {
            storage.Get<RefusalLog>().Add(TallyKind.EndpointRate, "ep_1", "10.0.0.1");
        }
    }

    private Task FlushAsync() => storage.Get<RefusalLog>().FlushAsync(CancellationToken.None);

    private Task<IReadOnlyList<Refusal>> RecordsAsync() => storage.Get<TallyStore>().RefusalsAsync(1_000, CancellationToken.None);
}
