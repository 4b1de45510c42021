namespace WebhookInspector.Tests.Faults;

[Collection(FaultCollection.Name)]
public sealed class FullDiskRunTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("inspector-full-").FullName,
        copy = Directory.CreateTempSubdirectory("inspector-full-").FullName;

    public void Dispose()
    {
        Directory.Delete(data, recursive: true);
        Directory.Delete(copy, recursive: true);
    }

    [Fact]
    public async Task DiskFull_UnderLoad_Answers503AndRecoversWhenThereIsSpace()
    {
        using var disk = new SmallDisk(data);
        using var run = await FaultRun.StartAsync(disk.Launcher, data, "--Inspector:Retention:ReserveBytes", "0");
        using var load = new CaptureLoad(await run.CaptureUrlAsync(), count: 8);
        await Support.Eventually.IsTrueAsync(() => load.Acknowledged.Count > 100);

        disk.Fill(run.Id);
        await Support.Eventually.IsTrueAsync(() => load.Refused.Count > 100);
        disk.Free(run.Id);
        var sofar = load.Acknowledged.Count;
        await Support.Eventually.IsTrueAsync(() => load.Acknowledged.Count > sofar + 100);
        await load.StopAsync();

        load.Unanswered.ShouldBe(0);
        load.Refused.ShouldAllBe(r => r.Status == 503 && r.SaysWhen);
        await Support.Eventually.IsTrueAsync(async () => (await run.Http.GetAsync("/healthz")).IsSuccessStatusCode);
        (await run.StopAsync()).ShouldBe(0);
        disk.CopyDatabase(copy);
        StoredRequests.Read(copy).ShouldHoldAllOf([load]);
    }

    [Fact]
    public async Task Start_OnAFullDisk_SaysToFreeSomeSpace()
    {
        using var disk = new SmallDisk(data);
        // A limit on files in place of a disk has no start to refuse: the runtime needs files of its own.
        if (!disk.IsReal)
            return;
        using (var first = await FaultRun.StartAsync(disk.Launcher, data, "--Inspector:Retention:ReserveBytes", "0"))
        {
            (await first.CaptureAsync()).ShouldBe(200);
            (await first.StopAsync()).ShouldBe(0);
        }

        disk.FillUp();
        using var run = new Support.ProgramRun(disk.Launcher, data);

        (await run.ExitAsync()).ShouldBe(1, run.Output);
        run.Output.ShouldContain("Free some space");
        run.Output.ShouldNotContain("from a backup");
        run.Output.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task FirstStart_OnAFullDisk_SaysToFreeSomeSpace()
    {
        using var disk = new SmallDisk(data);
        // A limit on files in place of a disk has no start to refuse: the runtime needs files of its own.
        if (!disk.IsReal)
            return;
        disk.FillUp();

        using var run = new Support.ProgramRun(disk.Launcher, data);

        (await run.ExitAsync()).ShouldBe(1, run.Output);
        run.Output.ShouldContain("Free some space");
        run.Output.ShouldNotContain("from a backup");
        run.Output.ShouldNotContain("   at ");
    }
}
