using System.Security.Cryptography;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Faults;

[Collection(FaultCollection.Name)]
public sealed class BrokenDatabaseTests : IDisposable
{
    private const int PageSize = 4096;

    private readonly string data = Directory.CreateTempSubdirectory("inspector-broken-").FullName;

    private string Database => Path.Combine(data, "inspector.db");

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task Start_CorruptDatabase_IsRefusedSaysWhatToDoAndTouchesNothing()
    {
        await FillAsync();
        var whole = await File.ReadAllBytesAsync(Database);
        foreach (var damage in (string[])["header", "inner page", "cut off"])
        {
            await File.WriteAllBytesAsync(Database, whole);
            Damage(damage);
            var before = Hash();

            using var run = new ProgramRun(data);

            (await run.ExitAsync()).ShouldBe(1, damage);
            run.Output.ShouldContain(Database);
            run.Output.ShouldContain("Restore it from a backup");
            run.Output.ShouldNotContain("   at ");
            Hash().ShouldBe(before);
        }
    }

    [Fact]
    public async Task Start_LogTornInTheLastCommit_KeepsEveryAcknowledgedRequest()
    {
        CaptureLoad load;
        using (var run = await FaultRun.StartAsync(data))
        {
            load = new CaptureLoad(await run.CaptureUrlAsync(), count: 8);
            await Eventually.IsTrueAsync(() => load.Acknowledged.Count > 300);
            run.Kill();
            await load.StopAsync();
        }

        // What a power cut leaves of a commit on its way: some of its pages, the last by half, without the mark that ends it.
        await using (var log = new FileStream(Database + "-wal", FileMode.Append))
            await log.WriteAsync(RandomNumberGenerator.GetBytes(24 + PageSize + 24 + PageSize / 2));

        using (var again = await FaultRun.StartAsync(data))
        {
            (await again.CaptureAsync()).ShouldBe(200);
            (await again.StopAsync()).ShouldBe(0);
        }

        StoredRequests.Read(data).ShouldHoldAllOf([load]);
        load.Dispose();
    }

    private async Task FillAsync()
    {
        using var run = await FaultRun.StartAsync(data);
        using var load = new CaptureLoad(await run.CaptureUrlAsync(), count: 8);
        await Eventually.IsTrueAsync(() => load.Acknowledged.Count > 200);
        await load.StopAsync();
        (await run.StopAsync()).ShouldBe(0);
    }

    private void Damage(string what)
    {
        using var file = new FileStream(Database, FileMode.Open);
        switch (what)
        {
            case "header":
                file.Write(RandomNumberGenerator.GetBytes(64));
                break;
            case "inner page":
                // Every page of the middle third.
                file.Position = file.Length / PageSize / 3 * PageSize;
                file.Write(RandomNumberGenerator.GetBytes((int)(file.Length / 3)));
                break;
            default:
                file.SetLength(file.Length / 2 / PageSize * PageSize);
                break;
        }
    }

    private string Hash() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Database)));
}
