using WebhookInspector.Requests;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class BatchEventsTests : IAsyncLifetime
{
    private StorageHost storage = null!;

    public async Task InitializeAsync()
    {
        storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_1"), []);
    }

    public Task DisposeAsync() => storage.DisposeAsync().AsTask();

    [Fact]
    public async Task Store_EventOfAnEarlierBatch_IsRepeated()
    {
        var first = await StoreAsync("a", "b");
        var second = await StoreAsync("c", "b");

        (first.EventCount, first.RepeatedEvents, first.IsDuplicate).ShouldBe((2, 0, false));
        (second.RepeatedEvents, second.IsDuplicate, second.Delivery.DuplicateOf).ShouldBe((1, true, null));
        (await storage.Requests.FindAsync(second.Id, default))!.Events.ShouldBe([
            new BatchEvent("type", "c", null),
            new BatchEvent("type", "b", first.Id),
        ]);
    }

    [Fact]
    public async Task Store_EventOfABatchThatComesAlone_IsARedelivery()
    {
        var batch = await StoreAsync("a", "b");

        var alone = await storage.Writer.StoreAsync(Stored.Request(key: "b", eventId: "b"), default);

        (alone.Delivery.Attempt, alone.Delivery.DuplicateOf).ShouldBe((2, batch.Id));
    }

    [Fact]
    public async Task Store_SameBatchAgain_RepeatsEachEvent()
    {
        var first = await StoreAsync("a", "b");
        var again = await StoreAsync("a", "b");

        (again.Delivery.DuplicateOf, again.RepeatedEvents).ShouldBe((first.Id, 2));
    }

    [Fact]
    public async Task Delete_OfABatch_ForgetsItsEvents()
    {
        var batch = await StoreAsync("a", "b");

        await storage.Editor.DeleteAsync(batch.Id, default);

        (await StoreAsync("a", "b")).RepeatedEvents.ShouldBe(0);
    }

    [Fact]
    public async Task Delete_OfTheFirstBatch_KeepsTheEventsOfTheOther()
    {
        var first = await StoreAsync("a", "b");
        await StoreAsync("b", "c");

        await storage.Editor.DeleteAsync(first.Id, default);

        (await StoreAsync("b", "d")).RepeatedEvents.ShouldBe(1);
        (await StoreAsync("a", "e")).RepeatedEvents.ShouldBe(0);
    }

    private Task<RequestSummary> StoreAsync(params string[] ids) =>
        storage.Writer.StoreAsync(
            Stored.Request(key: "batch:" + string.Join(',', ids), events: [.. ids.Select(id => new RequestEvent("type", id))]),
            default
        );
}
