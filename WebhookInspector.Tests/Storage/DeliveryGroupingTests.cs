using WebhookInspector.Requests;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class DeliveryGroupingTests
{
    [Fact]
    public async Task Store_SameKey_CountsAttempts()
    {
        await using var storage = await StartAsync();

        var first = await storage.Writer.StoreAsync(Stored.Request(body: "a", key: "evt"), CancellationToken.None);
        var same = await storage.Writer.StoreAsync(Stored.Request(body: "a", key: "evt"), CancellationToken.None);
        var other = await storage.Writer.StoreAsync(Stored.Request(body: "b", key: "evt"), CancellationToken.None);

        first.Delivery.ShouldBe(new Delivery(first.Delivery.Id, 1, null, true));
        same.Delivery.ShouldBe(new Delivery(first.Delivery.Id, 2, first.Id, true));
        other.Delivery.ShouldBe(new Delivery(first.Delivery.Id, 3, first.Id, false));
        (await storage.Requests.AttemptsAsync(first, CancellationToken.None)).Select(a => a.Summary).ShouldBe([first, same, other]);
    }

    [Fact]
    public async Task Attempts_OfARedelivery_AreTheSame()
    {
        await using var storage = await StartAsync();
        var first = await storage.Writer.StoreAsync(Stored.Request(key: "evt"), CancellationToken.None);
        var again = await storage.Writer.StoreAsync(Stored.Request(key: "evt"), CancellationToken.None);

        (await storage.Requests.AttemptsAsync(again, CancellationToken.None)).Select(a => a.Summary).ShouldBe([first, again]);
    }

    [Fact]
    public async Task Attempts_TheFirstDeleted_AreTheOthers()
    {
        await using var storage = await StartAsync();
        var first = await storage.Writer.StoreAsync(Stored.Request(key: "evt"), CancellationToken.None);
        var again = await storage.Writer.StoreAsync(Stored.Request(key: "evt"), CancellationToken.None);
        await storage.Editor.DeleteAsync(first.Id, CancellationToken.None);

        (await storage.Requests.AttemptsAsync(again, CancellationToken.None)).Select(a => a.Summary).ShouldBe([again]);
    }

    [Fact]
    public async Task Store_SameKeyManyAtOnce_NumbersEachOnce()
    {
        await using var storage = await StartAsync();

        var stored = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(_ => storage.Writer.StoreAsync(Stored.Request(key: "evt"), CancellationToken.None))
        );

        stored.Select(s => s.Delivery.Attempt).Order().ShouldBe(Enumerable.Range(1, 100));
        stored.Select(s => s.Delivery.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Store_SameKeyAtAnotherEndpoint_IsADeliveryOfItsOwn()
    {
        await using var storage = await StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_2"), []);

        var one = await storage.Writer.StoreAsync(Stored.Request("ep_1", key: "evt"), CancellationToken.None);
        var two = await storage.Writer.StoreAsync(Stored.Request("ep_2", key: "evt"), CancellationToken.None);

        two.Delivery.Attempt.ShouldBe(1);
        two.Delivery.Id.ShouldNotBe(one.Delivery.Id);
    }

    [Fact]
    public async Task Store_WithoutKey_IsADeliveryOfItsOwn()
    {
        await using var storage = await StartAsync();

        var one = await storage.Writer.StoreAsync(Stored.Request(), CancellationToken.None);
        var two = await storage.Writer.StoreAsync(Stored.Request(), CancellationToken.None);

        two.Delivery.Attempt.ShouldBe(1);
        two.Delivery.Id.ShouldNotBe(one.Delivery.Id);
    }

    [Fact]
    public async Task Store_AfterTheFirstWasDeleted_GoesOnCounting()
    {
        await using var storage = await StartAsync();
        var first = await storage.Writer.StoreAsync(Stored.Request(key: "evt"), CancellationToken.None);
        await storage.Writer.StoreAsync(Stored.Request(key: "evt"), CancellationToken.None);

        await storage.Editor.DeleteAsync(first.Id);

        (await storage.Writer.StoreAsync(Stored.Request(key: "evt"), CancellationToken.None)).Delivery.Attempt.ShouldBe(3);
    }

    [Fact]
    public async Task Store_AfterAllWereDeleted_BeginsAnew()
    {
        await using var storage = await StartAsync();
        var first = await storage.Writer.StoreAsync(Stored.Request(key: "evt"), CancellationToken.None);

        await storage.Editor.DeleteAsync(first.Id);

        (await storage.Writer.StoreAsync(Stored.Request(key: "evt"), CancellationToken.None)).Delivery.Attempt.ShouldBe(1);
    }

    private static async Task<StorageHost> StartAsync()
    {
        var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
        return storage;
    }
}
