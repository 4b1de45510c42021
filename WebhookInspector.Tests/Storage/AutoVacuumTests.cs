using Microsoft.Data.Sqlite;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class AutoVacuumTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("inspector-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Start_DatabaseMadeWithout_GetsItAndKeepsWhatItHolds()
    {
        await using (var first = await StorageHost.StartAsync(directory))
        {
            await first.Endpoints.AddAsync(Stored.Endpoint(), []);
            await first.Writer.StoreAsync(Stored.Request(body: "kept whole"), CancellationToken.None);
            await first.IndexedAsync();
        }

        Run("PRAGMA journal_mode = DELETE; PRAGMA auto_vacuum = NONE; VACUUM;");
        Number("PRAGMA auto_vacuum").ShouldBe(0);

        await using (var second = await StorageHost.StartAsync(directory))
        {
            (await second.Requests.CountAsync(RequestQuery.All, CancellationToken.None)).ShouldBe(1);
            await second.Writer.StoreAsync(Stored.Request(), CancellationToken.None);
        }

        Number("PRAGMA auto_vacuum").ShouldBe(2);
        Number("SELECT COUNT(*) FROM request_search WHERE request_search MATCH '\"kep\" AND \"ept\"'").ShouldBe(1);
    }

    private void Run(string sql)
    {
        using var connection = Open();
        connection.Execute(sql);
    }

    private long Number(string sql)
    {
        using var connection = Open();
        return connection.ReadNumber(sql);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "inspector.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
