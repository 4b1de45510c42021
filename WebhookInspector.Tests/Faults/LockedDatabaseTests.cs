using System.Net;
using Microsoft.Data.Sqlite;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Faults;

/// <summary>Another process (this one) holds the lock that writes need.</summary>
[Collection(FaultCollection.Name)]
public sealed class LockedDatabaseTests(SharedRun shared) : IClassFixture<SharedRun>
{
    private FaultRun Run => shared.Run;

    [Fact]
    public async Task Locked_ForTwoSeconds_CapturesWaitAndAreStored()
    {
        using var load = new CaptureLoad(await shared.NewUrlAsync(), count: 16);
        await Eventually.IsTrueAsync(() => load.Acknowledged.Count > 100);

        using (Lock())
            await Task.Delay(TimeSpan.FromSeconds(2));
        var sofar = load.Acknowledged.Count;
        await Eventually.IsTrueAsync(() => load.Acknowledged.Count > sofar + 100);
        await load.StopAsync();

        load.Refused.ShouldBeEmpty();
        StoredRequests.Read(shared.Data).ShouldHoldAllOf([load]);
    }

    [Fact]
    public async Task Locked_ForLong_Answers503UntilTheLockIsGone()
    {
        using var load = new CaptureLoad(await shared.NewUrlAsync(), count: 16);
        await Eventually.IsTrueAsync(() => load.Acknowledged.Count > 100);

        using (Lock())
            await Eventually.IsTrueAsync(() => load.Refused.Count >= 16);
        var sofar = load.Acknowledged.Count;
        await Eventually.IsTrueAsync(() => load.Acknowledged.Count > sofar + 100);
        await load.StopAsync();

        load.Refused.ShouldAllBe(r => r.Status == 503 && r.SaysWhen);
        StoredRequests.Read(shared.Data).ShouldHoldAllOf([load]);
    }

    [Fact]
    public async Task Queue_FullWhileLocked_Answers503AtOnceAndStoresWhatItTook()
    {
        var url = await shared.NewUrlAsync();
        var before = StoredRequests.Read(shared.Data).Count;
        List<Task<HttpResponseMessage>> sent = [];

        using (Lock())
        {
            // More than may wait: 128 MiB of bodies.
            sent.AddRange(
                Enumerable.Range(0, 20).Select(_ => Run.Http.PostAsync(url, new ByteArrayContent(SealedBody.Create(10_000_000))))
            );
            var first = await Task.WhenAny(sent);
            (await first).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        }

        var answers = await Task.WhenAll(sent);
        answers.Where(a => a.StatusCode == HttpStatusCode.ServiceUnavailable).ShouldAllBe(a => a.Headers.RetryAfter != null);
        var taken = answers.Count(a => a.StatusCode == HttpStatusCode.OK);
        (await Run.CaptureAsync()).ShouldBe(200);
        var stored = StoredRequests.Read(shared.Data);
        stored.ShouldHoldAllOf([]);
        stored.Count.ShouldBe(before + taken + 1);
    }

    [Fact]
    public async Task Locked_AtTheStart_IsRefusedAndSaysWhy()
    {
        var data = Directory.CreateTempSubdirectory("inspector-locked-");
        using var first = new SqliteConnection($"Data Source={Path.Combine(data.FullName, "inspector.db")};Pooling=False");
        first.Open();
        first.Execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x); BEGIN EXCLUSIVE");
        using var run = new ProgramRun(data.FullName);

        (await run.ExitAsync()).ShouldBe(1);
        run.Output.ShouldContain("another program");
        run.Output.ShouldNotContain("backup");
        await first.DisposeAsync();
        data.Delete(recursive: true);
    }

    private SqliteConnection Lock()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(shared.Data, "inspector.db")};Pooling=False");
        connection.Open();
        connection.Execute("BEGIN EXCLUSIVE");
        return connection;
    }
}
