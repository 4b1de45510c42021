using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

/// <summary>A full disk, played by SQLite's own page limit on the connection that writes.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private static readonly string Large = new('x', 200_000);

    private StorageHost storage = null!;

    public async Task InitializeAsync()
    {
        storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
    }

    public Task DisposeAsync() => storage.DisposeAsync().AsTask();

    [Fact]
    public async Task Store_DiskFull_FailsForEveryWaitingCaller()
    {
        await FillAsync();

        var waiting = Enumerable
            .Range(0, 20)
            .Select(_ => storage.Writer.StoreAsync(Stored.Request(body: Large), CancellationToken.None))
            .ToList();

        foreach (var one in waiting)
        {
            await Should.ThrowAsync<StorageUnavailableException>(one);
        }

        (await storage.Requests.CountAsync(RequestQuery.All, CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task Store_DiskFreedAgain_Recovers()
    {
        await FillAsync();
        await Should.ThrowAsync<StorageUnavailableException>(() =>
            storage.Writer.StoreAsync(Stored.Request(body: Large, key: "k"), CancellationToken.None)
        );

        await FreeAsync();

        var stored = await storage.Writer.StoreAsync(Stored.Request(body: Large, key: "k"), CancellationToken.None);
        stored.Delivery.Attempt.ShouldBe(1);
        (await storage.Requests.BodyAsync(stored.Id, CancellationToken.None)).ShouldNotBeNull().Length.ShouldBe(Large.Length);
    }

    [Fact]
    public async Task Write_DiskFull_FailsAndLeavesNothing()
    {
        await FillAsync();

        await Should.ThrowAsync<StorageUnavailableException>(() =>
            storage.Endpoints.AddAsync(Stored.Endpoint("ep_2") with { Response = new ResponseRule(Body: Large) }, [])
        );

        (await storage.Endpoints.ListAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Health_DiskFullAndFreed_IsFalseThenTrue()
    {
        var health = storage.Get<StorageHealth>();
        (await health.CheckAsync()).ShouldBeTrue();
        // The first probe's pages would be there for the second.
        await storage.Gate.RunAsync(
            connection =>
            {
                connection.Execute("PRAGMA incremental_vacuum");
                return Task.FromResult(true);
            },
            CancellationToken.None
        );

        await FillAsync();
        (await health.CheckAsync()).ShouldBeFalse();

        await FreeAsync();
        (await health.CheckAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task Health_Stopped_IsFalse()
    {
        await storage.StopAsync();

        (await storage.Get<StorageHealth>().CheckAsync()).ShouldBeFalse();
    }

    private Task FillAsync() => SetPageLimitAsync("1");

    private Task FreeAsync() => SetPageLimitAsync("1073741823");

    /// <summary>A limit below the present size becomes the present size.</summary>
    private Task SetPageLimitAsync(string pages) =>
        storage.Gate.RunAsync(
            connection =>
            {
                connection.Execute($"PRAGMA max_page_count = {pages}");
                return Task.FromResult(true);
            },
            CancellationToken.None
        );
}
