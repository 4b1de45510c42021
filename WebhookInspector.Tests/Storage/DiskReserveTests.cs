using WebhookInspector.Live;
using WebhookInspector.Storage.Disk;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class DiskReserveTests
{
    private readonly FakeTimeProvider time = new(Stored.Noon);

    [Fact]
    public async Task IsReached_LessThanTheReserveAndThenMore_FollowsAndTells()
    {
        await using var storage = await StorageHost.StartAsync(directory: null, time, ("Inspector:Retention:ReserveBytes", "1000"));
        var (reserve, free, told) = (storage.Get<DiskReserve>(), (long?)999, 0);
        reserve.Measure = () => free;
        using var subscription = storage.Feed.Subscribe(s => told += s.Topic == LiveTopic.HealthChanged ? 1 : 0);

        time.Advance(TimeSpan.FromSeconds(1));
        reserve.IsReached().ShouldBeTrue();
        free = 1000;
        time.Advance(TimeSpan.FromSeconds(1));
        reserve.IsReached().ShouldBeFalse();

        told.ShouldBe(2);
    }

    [Fact]
    public async Task IsReached_AskedOften_LooksOnceASecond()
    {
        await using var storage = await StorageHost.StartAsync(directory: null, time);
        var (reserve, looked) = (storage.Get<DiskReserve>(), 0);
        reserve.Measure = () => ++looked;
        time.Advance(TimeSpan.FromSeconds(1));

        for (var i = 0; i < 100; i++)
        {
            reserve.IsReached();
        }

        looked.ShouldBe(1);
    }

    [Fact]
    public async Task IsReached_FileSystemThatSaysNothing_IsNot()
    {
        await using var storage = await StorageHost.StartAsync(directory: null, time);
        storage.Get<DiskReserve>().Measure = () => null;
        time.Advance(TimeSpan.FromSeconds(1));

        storage.Get<DiskReserve>().IsReached().ShouldBeFalse();
    }

    [Fact]
    public async Task Measure_ThisMachine_KnowsItsFreeSpace()
    {
        await using var storage = await StorageHost.StartAsync();

        (await storage.Get<DiskUse>().MeasureAsync(CancellationToken.None)).FreeOnDisk.ShouldNotBeNull().ShouldBeGreaterThan(0);
    }
}
