using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class RetentionTests
{
    private readonly FakeTime time = new();

    [Fact]
    public async Task Run_OlderThanMaxAge_GoesUnlessPinned()
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxAge", "10"));
        var old = await StoreAsync(storage, time.GetUtcNow() - TimeSpan.FromDays(10) - TimeSpan.FromTicks(1));
        var pinned = await StoreAsync(storage, time.GetUtcNow() - TimeSpan.FromDays(11));
        var young = await StoreAsync(storage, time.GetUtcNow() - TimeSpan.FromDays(10));
        await storage.Editor.SetPinnedAsync(pinned.Id, true);

        (await storage.Get<Retention>().RunAsync(CancellationToken.None)).ShouldBe(1);

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

        (await storage.Get<Retention>().RunAsync(CancellationToken.None)).ShouldBe(2);

        (await IdsAsync(storage)).ShouldBe([two.Id, one[5].Id, one[4].Id, one[3].Id, one[0].Id]);
    }

    [Fact]
    public async Task Run_NothingToRemove_TellsNobody()
    {
        await using var storage = await StartAsync();
        await StoreAsync(storage, time.GetUtcNow());
        var signals = new List<LiveSignal>();
        using var subscription = storage.Feed.Subscribe(signals.Add);

        (await storage.Get<Retention>().RunAsync(CancellationToken.None)).ShouldBe(0);

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

        var before = await PagesAsync(storage);
        await storage.Get<Retention>().RunAsync(CancellationToken.None);

        (await PagesAsync(storage)).ShouldBeLessThan(before / 5);
    }

    [Fact]
    public async Task Run_MaxAgeBeyondTheCalendar_KeepsEverything()
    {
        await using var storage = await StartAsync(("Inspector:Retention:MaxAge", "9999999"));
        await StoreAsync(storage, time.GetUtcNow() - TimeSpan.FromDays(3000));

        (await storage.Get<Retention>().RunAsync(CancellationToken.None)).ShouldBe(0);
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
            CancellationToken.None);

        await storage.Get<Retention>().RunAsync(CancellationToken.None);

        using var outside = storage.OpenOutside();
        outside.ReadNumber("SELECT (SELECT COUNT(*) FROM endpoints) + (SELECT COUNT(*) FROM requests)").ShouldBe(0);
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

    private async Task<StorageHost> StartAsync(params (string, string)[] settings)
    {
        var storage = await StorageHost.StartAsync(directory: null, time, settings);
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
        return storage;
    }

    private static Task<RequestSummary> StoreAsync(StorageHost storage, DateTimeOffset at) =>
        storage.Writer.StoreAsync(Stored.Request(at: at), CancellationToken.None);

    private static async Task<IReadOnlyList<string>> IdsAsync(StorageHost storage) =>
        [.. (await storage.Requests.ListAsync(RequestQuery.All, 100, null, CancellationToken.None)).Items.Select(s => s.Id)];

    private static Task<long> PagesAsync(StorageHost storage) =>
        storage.Gate.RunAsync(c => Task.FromResult(c.ReadNumber("PRAGMA page_count")), CancellationToken.None);
}
