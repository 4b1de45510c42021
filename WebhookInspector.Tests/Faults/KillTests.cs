using Microsoft.Data.Sqlite;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Storage;
using WebhookInspector.Tests.Support;

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
    public async Task Kill_DuringAMigrationFromTheFirstSchema_TheNextStartCompletesIt()
    {
        var now = TimeProvider.System.GetUtcNow().UtcTicks;
        using var first = await FirstSchema.MakeAsync(
            (database, _) =>
                database.Insert(
                    "endpoints",
                    ("id", "ep_first"),
                    ("provider", "cove"),
                    ("name", "First"),
                    ("token", "first"),
                    ("created_at", now),
                    ("response_status", 200),
                    ("response_delay_ms", 0),
                    ("removed", 0)
                )
        );
        var reached = new List<long>();
        // Each start is killed later than the one before it.
        for (var applied = 2; applied <= 10; applied += 4)
        {
            using var run = new ProgramRun(first.Directory);
            while (Applied(first.Directory) < applied)
                await Task.Delay(1);
            run.Kill();
            reached.Add(Applied(first.Directory));
        }

        using var last = await FaultRun.StartAsync(first.Directory);

        reached.ShouldContain(count => count < Applied(first.Directory), "no kill came amid the migrations");
        (await last.Api.GetAsync("/endpoints")).AsArray().ShouldHaveSingleItem()!["id"]!.ToString().ShouldBe("ep_first");
        (await last.CaptureAsync()).ShouldBe(200);
    }

    private static long Applied(string directory)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "inspector.db")};Mode=ReadOnly;Pooling=False");
        try
        {
            connection.Open();
            return connection.ReadNumber("SELECT COUNT(*) FROM __EFMigrationsHistory");
        }
        catch (SqliteException)
        {
            // Between the two ways to keep a journal.
            return 0;
        }
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
