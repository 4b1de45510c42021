using Microsoft.Extensions.Options;
using WebhookInspector.Diffing.Shapes;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Disk;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Storage.Shapes;
using WebhookInspector.Storage.Tallies;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class RetentionTests
{
    private readonly FakeTimeProvider time = new(Stored.Noon);

    [Fact]
    public async Task Run_OlderThanMaxAge_GoesUnlessPinned()
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxAge", "10"));
        var old = await StoreAsync(storage, time.GetUtcNow() - TimeSpan.FromDays(10) - TimeSpan.FromTicks(1));
        var pinned = await StoreAsync(storage, time.GetUtcNow() - TimeSpan.FromDays(11));
        var young = await StoreAsync(storage, time.GetUtcNow() - TimeSpan.FromDays(10));
        await storage.Editor.SetPinnedAsync(pinned.Id, true);

        (await RemovedAsync(storage)).ShouldBe(1);

        (await IdsAsync(storage)).ShouldBe([young.Id, pinned.Id]);
        (await storage.Requests.BodyAsync(old.Id, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task Run_MoreThanMaxRequests_KeepsTheNewestOfEachEndpoint()
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxRequests", "3"));
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_2"), []);
        var one = new List<RequestSummary>();
        for (var i = 0; i < 6; i++)
        {
            one.Add(await StoreAsync(storage, time.GetUtcNow()));
        }

        var two = await storage.Writer.StoreAsync(Stored.Request("ep_2"), CancellationToken.None);
        await storage.Editor.SetPinnedAsync(one[0].Id, true);

        (await RemovedAsync(storage)).ShouldBe(2);

        (await IdsAsync(storage)).ShouldBe([two.Id, one[5].Id, one[4].Id, one[3].Id, one[0].Id]);
    }

    [Fact]
    public async Task Run_NothingToRemove_TellsNobody()
    {
        await using var storage = await StartAsync();
        await StoreAsync(storage, time.GetUtcNow());
        var signals = new List<LiveSignal>();
        using var subscription = storage.Feed.Subscribe(signals.Add);

        (await RemovedAsync(storage)).ShouldBe(0);

        signals.ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_LargeBodiesRemoved_ShrinksTheDatabase()
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxRequests", "1"));
        var body = new string('x', 500_000);
        for (var i = 0; i < 10; i++)
        {
            await storage.Writer.StoreAsync(Stored.Request(body: body), CancellationToken.None);
        }

        // What the search index takes comes behind the captures.
        await storage.IndexedAsync();
        var before = await PagesAsync(storage);
        await storage.Get<Retention>().RunAsync(CancellationToken.None);

        (await PagesAsync(storage)).ShouldBeLessThan(before / 5);
    }

    [Fact]
    public async Task Run_MaxAgeBeyondTheCalendar_KeepsEverything()
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxAge", "9999999"));
        await StoreAsync(storage, time.GetUtcNow() - TimeSpan.FromDays(3000));

        (await RemovedAsync(storage)).ShouldBe(0);
    }

    [Fact]
    public async Task Run_EndpointRemovalInterrupted_IsFinished()
    {
        await using var storage = await StartAsync();
        await StoreAsync(storage, time.GetUtcNow());
        await storage.Gate.RunAsync(
            connection =>
            {
                connection.Execute("UPDATE endpoints SET removed = 1");
                return Task.FromResult(true);
            },
            CancellationToken.None
        );

        await storage.Get<Retention>().RunAsync(CancellationToken.None);

        using var outside = storage.OpenOutside();
        outside.ReadNumber("SELECT (SELECT COUNT(*) FROM endpoints) + (SELECT COUNT(*) FROM requests)").ShouldBe(0);
    }

    [Fact]
    public async Task Run_EndpointWithItsOwnAge_IsHeldToIt()
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxAge", "10"));
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_2"), []);
        await storage.Endpoints.UpdateAsync("ep_1", e => e with { Retention = new EndpointRetention(TimeSpan.FromDays(1), null, null) });
        await storage.Endpoints.UpdateAsync("ep_2", e => e with { Retention = new EndpointRetention(TimeSpan.FromDays(100), null, null) });
        var at = time.GetUtcNow() - TimeSpan.FromDays(20);
        await StoreAsync(storage, at);
        var kept = await storage.Writer.StoreAsync(Stored.Request("ep_2", at: at), CancellationToken.None);

        await storage.Get<Retention>().RunAsync(CancellationToken.None);

        (await IdsAsync(storage)).ShouldBe([kept.Id]);
    }

    [Fact]
    public async Task Run_EndpointWithItsOwnNumber_IsHeldToIt()
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxRequests", "5"));
        await storage.Endpoints.UpdateAsync("ep_1", e => e with { Retention = new EndpointRetention(null, 1, null) });
        await StoreAsync(storage, time.GetUtcNow());
        var newest = await StoreAsync(storage, time.GetUtcNow());

        await storage.Get<Retention>().RunAsync(CancellationToken.None);

        (await IdsAsync(storage)).ShouldBe([newest.Id]);
    }

    [Theory]
    [InlineData(null, 2_500L)]
    [InlineData(2_500L, 1_000_000L)]
    public async Task Run_MoreBytesThanKept_KeepsTheNewestThatFit(long? ofEndpoint, long ofAll)
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxEndpointBytes", $"{ofAll}"));
        await storage.Endpoints.UpdateAsync("ep_1", e => e with { Retention = new EndpointRetention(null, null, ofEndpoint) });
        var ids = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add((await storage.Writer.StoreAsync(Stored.Request(body: new string('x', 1000)), CancellationToken.None)).Id);
        }

        await storage.Editor.SetPinnedAsync(ids[0], true);
        (await RemovedAsync(storage)).ShouldBe(1);

        (await IdsAsync(storage)).ShouldBe([ids[3], ids[2], ids[0]]);
    }

    [Fact]
    public async Task Run_OverTheDiskBudget_RemovesTheOldestOfAllButPinned()
    {
        await using var storage = await StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_2"), []);
        var ids = new List<string>();
        for (var i = 0; i < 30; i++)
        {
            ids.Add(
                (
                    await storage.Writer.StoreAsync(
                        Stored.Request(i % 2 == 0 ? "ep_1" : "ep_2", new string('x', 1024 * 1024)),
                        CancellationToken.None
                    )
                ).Id
            );
        }

        await storage.Editor.SetPinnedAsync(ids[0], true);
        // The index grows behind the captures, also beyond the budget that was just held.
        await storage.IndexedAsync();
        SetBudget(storage);
        await storage.Get<Retention>().HoldBudgetAsync(CancellationToken.None);

        (await storage.Get<DiskUse>().MeasureAsync(CancellationToken.None)).Held.ShouldBeLessThanOrEqualTo(16 * 1024 * 1024);
        var left = await IdsAsync(storage);
        left[^1].ShouldBe(ids[0]);
        left.Count.ShouldBeGreaterThan(8);
        left.Take(left.Count - 1).ShouldBe(ids.Skip(30 - left.Count + 1).Reverse());
        var tallies = await storage.Get<TallyStore>().ListAsync(CancellationToken.None);
        tallies.ShouldAllBe(t => t.Kind == TallyKind.RemovedByBudget);
        tallies.Sum(t => t.Count).ShouldBe(30 - left.Count);
    }

    [Fact]
    public async Task HoldBudget_EverythingPinned_Ends()
    {
        await using var storage = await StartAsync();
        for (var i = 0; i < 18; i++)
        {
            var one = await storage.Writer.StoreAsync(Stored.Request(body: new string('x', 1024 * 1024)), CancellationToken.None);
            await storage.Editor.SetPinnedAsync(one.Id, true);
        }

        SetBudget(storage);
        (await storage.Get<Retention>().HoldBudgetAsync(CancellationToken.None)).ShouldBe(0);
        (await storage.Get<DiskBudget>().IsReachedAsync(CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task Run_Removed_IsCountedByReasonAndEndpoint()
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxAge", "10"), ("Inspector:Retention:MaxRequests", "2"));
        await StoreAsync(storage, time.GetUtcNow() - TimeSpan.FromDays(11));
        for (var i = 0; i < 5; i++)
        {
            await StoreAsync(storage, time.GetUtcNow());
        }

        await storage.Get<Retention>().RunAsync(CancellationToken.None);
        await StoreAsync(storage, time.GetUtcNow());
        await storage.Get<Retention>().RunAsync(CancellationToken.None);

        (await storage.Get<TallyStore>().ListAsync(CancellationToken.None))
            .Select(t => (t.Kind, t.EndpointId, t.Count))
            .ShouldBe([(TallyKind.RemovedByAge, "ep_1", 1), (TallyKind.RemovedByCount, "ep_1", 4)], ignoreOrder: true);
    }

    [Fact]
    public async Task Delete_ByAPerson_IsNotCountedAsRetention()
    {
        await using var storage = await StartAsync();
        await StoreAsync(storage, time.GetUtcNow());

        await storage.Editor.DeleteAsync(RequestQuery.All);

        (await storage.Get<TallyStore>().ListAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_Removed_TakesItsSearchWordsDeliveriesAndShapesAlong()
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxRequests", "1"));
        for (var i = 0; i < 3; i++)
        {
            var stored = await storage.Writer.StoreAsync(Stored.Request(key: $"key {i}", type: $"type.{i}"), CancellationToken.None);
            await storage
                .Get<ShapeStore>()
                .SaveAsync(
                    [new ShapeLesson(stored.Id, stored.Sequence, "ep_1", $"type.{i}", Stored.Noon, PayloadShape.Nothing, [])],
                    stored.Sequence,
                    CancellationToken.None
                );
        }

        await storage.IndexedAsync();
        await storage.Get<Retention>().RunAsync(CancellationToken.None);

        using var outside = storage.OpenOutside();
        outside.ReadNumber("SELECT COUNT(*) FROM request_search").ShouldBe(1);
        outside.ReadNumber("SELECT COUNT(*) FROM request_contents").ShouldBe(1);
        outside.ReadNumber("SELECT COUNT(*) FROM deliveries").ShouldBe(1);
        (await storage.Get<ShapeStore>().TypesAsync(CancellationToken.None)).ShouldBe(["type.2"]);
    }

    [Fact]
    public async Task Service_AMinuteLater_RunsByItself()
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxAge", "00:10:00"));
        await StoreAsync(storage, time.GetUtcNow());

        time.Advance(TimeSpan.FromMinutes(9));
        (await IdsAsync(storage)).Count.ShouldBe(1);

        await Eventually.IsTrueAsync(async () =>
        {
            time.Advance(TimeSpan.FromMinutes(1));
            return (await IdsAsync(storage)).Count == 0;
        });
    }

    /// <summary>Only once all is stored and pinned: the service runs by itself after the start.</summary>
    private static void SetBudget(StorageHost storage) => storage.Get<IOptions<RetentionOptions>>().Value.MaxBytes = 16 * 1024 * 1024;

    private async Task<StorageHost> StartAsync(params (string, string)[] settings)
    {
        var storage = await StorageHost.StartAsync(directory: null, time, settings);
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
        return storage;
    }

    /// <summary>By a run, and by the one after the start, which may come as late.</summary>
    private static async Task<long> RemovedAsync(StorageHost storage)
    {
        await storage.Get<Retention>().RunAsync(CancellationToken.None);
        return (await storage.Get<TallyStore>().ListAsync(CancellationToken.None)).Sum(t => t.Count);
    }

    private static Task<RequestSummary> StoreAsync(StorageHost storage, DateTimeOffset at) =>
        storage.Writer.StoreAsync(Stored.Request(at: at), CancellationToken.None);

    private static async Task<IReadOnlyList<string>> IdsAsync(StorageHost storage) =>
        [.. (await storage.Requests.ListAsync(RequestQuery.All, 100, null, CancellationToken.None)).Items.Select(s => s.Id)];

    private static Task<long> PagesAsync(StorageHost storage) =>
        storage.Gate.RunAsync(c => Task.FromResult(c.ReadNumber("PRAGMA page_count")), CancellationToken.None);
}
