namespace WebhookInspector.Tests.Faults;

[Collection(FaultCollection.Name)]
public sealed class KillTests : IDisposable
{
    private const int Rounds = 20;
    private const int Senders = 16;

    private readonly string data = Directory.CreateTempSubdirectory("inspector-kill-").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Kill_UnderLoadInTwentyRounds_LosesNothingAcknowledgedAndKeepsNothingByHalves()
    {
        var loads = new List<CaptureLoad>();
        for (var round = 0; round < Rounds; round++)
        {
            using var run = await FaultRun.StartAsync(data);
            loads.Add(new CaptureLoad(await run.CaptureUrlAsync(), Senders));
            // At another moment of the commit in each round.
            await Support.Eventually.IsTrueAsync(() => loads[^1].Acknowledged.Count > 40 + round * 13);
            run.Kill();
            await loads[^1].StopAsync();
        }

        using (var last = await FaultRun.StartAsync(data))
        {
            (await last.CaptureAsync()).ShouldBe(200);
            (await last.StopAsync()).ShouldBe(0);
        }

        StoredRequests.Read(data).ShouldHoldAllOf(loads);
        loads.Sum(l => l.Unanswered).ShouldBeGreaterThan(0, "no kill came amid requests");
        loads.ForEach(l => l.Dispose());
    }

    [Fact]
    public async Task Terminate_UnderLoad_StoresWhatItAnsweredAndEndsWithZero()
    {
        using var run = await FaultRun.StartAsync(data);
        using var load = new CaptureLoad(await run.CaptureUrlAsync(), count: 32);
        await Support.Eventually.IsTrueAsync(() => load.Acknowledged.Count > 500);

        (await run.StopAsync()).ShouldBe(0);

        await load.StopAsync();
        StoredRequests.Read(data).ShouldHoldAllOf([load]);
        run.Output.ShouldNotContain("   at ");
    }
}
