using Microsoft.EntityFrameworkCore;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class WriteGateTests
{
    [Fact]
    public async Task Write_WorkThrows_RollsBackAndLetsTheNextIn()
    {
        await using var storage = await StorageHost.StartAsync();
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);

        await Should.ThrowAsync<InvalidOperationException>(() =>
            storage.Gate.WriteAsync<int>(
                async (db, ct) =>
                {
                    await db.Endpoints.ExecuteUpdateAsync(e => e.SetProperty(r => r.Name, "changed"), ct);
                    throw new InvalidOperationException();
                },
                CancellationToken.None
            )
        );

        (await storage.Endpoints.ListAsync()).Single().Name.ShouldBe("Endpoint ep_1");
        await storage.Endpoints.AddAsync(Stored.Endpoint("ep_2"), []);
    }

    [Fact]
    public async Task Write_ManyAtOnce_RunsOneAtATime()
    {
        await using var storage = await StorageHost.StartAsync();
        var (inside, most) = (0, 0);

        await Task.WhenAll(
            Enumerable
                .Range(0, 30)
                .Select(_ =>
                    storage.Gate.WriteAsync(
                        async (_, ct) =>
                        {
                            most = Math.Max(most, Interlocked.Increment(ref inside));
                            await Task.Delay(1, ct);
                            return Interlocked.Decrement(ref inside);
                        },
                        CancellationToken.None
                    )
                )
        );

        most.ShouldBe(1);
    }

    [Fact]
    public async Task Write_FromAContextThatIsBusy_DoesNotWaitForIt()
    {
        await using var storage = await StorageHost.StartAsync();
        var busy = new BusyContext();
        var previous = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(busy);
        Task write;
        try
        {
            write = storage.Gate.WriteAsync(
                async (db, ct) =>
                {
                    await Task.Yield();
                    return await db.Endpoints.CountAsync(ct);
                },
                CancellationToken.None
            );
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(previous);
        }

        await write.WaitAsync(TimeSpan.FromSeconds(10));
        busy.Posted.ShouldBe(0);
    }

    /// <summary>A page whose thread never gets to what is posted to it.</summary>
    private sealed class BusyContext : SynchronizationContext
    {
        public int Posted { get; private set; }

        public override void Post(SendOrPostCallback d, object? state) => Posted++;
    }
}
