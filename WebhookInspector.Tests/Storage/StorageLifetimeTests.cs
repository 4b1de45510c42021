using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class StorageLifetimeTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("inspector-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Start_DirectoryInUse_RefusesAndNamesIt()
    {
        await using var first = await StorageHost.StartAsync(directory);

        var refusal = await Should.ThrowAsync<StartupRefusedException>(() => StorageHost.StartAsync(directory));

        refusal.Message.ShouldContain(directory);
        refusal.Message.ShouldContain("Inspector:DataDirectory");
    }

    [Fact]
    public async Task Start_AfterAStop_TakesTheLockAgain()
    {
        await using (await StorageHost.StartAsync(directory)) { }

        await using var second = await StorageHost.StartAsync(directory);
        (await second.Endpoints.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_AfterARefusal_LeavesTheFirstAlone()
    {
        await using var first = await StorageHost.StartAsync(directory);
        await Should.ThrowAsync<StartupRefusedException>(() => StorageHost.StartAsync(directory));

        await first.Endpoints.AddAsync(Stored.Endpoint(), []);

        await Should.ThrowAsync<StartupRefusedException>(() => StorageHost.StartAsync(directory));
    }

    [Fact]
    public async Task Start_DirectoryIsAFile_IsRefusedByKey()
    {
        var file = Path.Combine(directory, "file");
        await File.WriteAllTextAsync(file, "");

        var refusal = await Should.ThrowAsync<OptionsValidationException>(() =>
            StorageHost.StartAsync(directory, null, ("Inspector:DataDirectory", file))
        );

        refusal.Message.ShouldStartWith("Inspector:DataDirectory is the file");
    }

    [Theory]
    [InlineData("Inspector:DataDirectory", "")]
    [InlineData("Inspector:Retention:MaxAge", "00:00:00")]
    [InlineData("Inspector:Retention:MaxRequests", "0")]
    public async Task Start_WrongValue_IsRefusedByKey(string key, string value) =>
        (
            await Should.ThrowAsync<OptionsValidationException>(() => StorageHost.StartAsync(directory, null, (key, value)))
        ).Message.ShouldContain(key + " must");

    [Fact]
    public async Task Start_NoDatabaseFile_RefusesAndNamesIt()
    {
        var file = Path.Combine(directory, "inspector.db");
        await File.WriteAllTextAsync(file, new string('?', 10_000));

        (await Should.ThrowAsync<StartupRefusedException>(() => StorageHost.StartAsync(directory))).Message.ShouldContain(file);
    }

    [Fact]
    public async Task Start_DatabaseOfANewerVersion_Refuses()
    {
        await using (await StorageHost.StartAsync(directory)) { }

        ChangeFromOutside("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_FromTheFuture', '99.0')");

        (await Should.ThrowAsync<StartupRefusedException>(() => StorageHost.StartAsync(directory))).Message.ShouldContain(
            "99990101000000_FromTheFuture"
        );
    }

    [Fact]
    public async Task Start_KilledDuringAMigration_DoesNotWaitForItsLock()
    {
        ChangeFromOutside(
            "CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL); "
                + "INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-01')"
        );

        await using var storage = await StorageHost.StartAsync(directory).WaitAsync(TimeSpan.FromSeconds(20));

        (await storage.Endpoints.AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Start_Fresh_SetsTheDatabaseUp()
    {
        await using var storage = await StorageHost.StartAsync(directory);

        using var outside = storage.OpenOutside();
        outside.ReadNumber("PRAGMA auto_vacuum").ShouldBe(2);
        (await storage.Gate.RunAsync(c => Task.FromResult(c.ReadNumber("PRAGMA synchronous")), CancellationToken.None)).ShouldBe(2);
        (await storage.Gate.RunAsync(c => Task.FromResult(c.ReadNumber("PRAGMA foreign_keys")), CancellationToken.None)).ShouldBe(1);
        File.Exists(storage.DatabaseFile + "-wal").ShouldBeTrue();
    }

    [Fact]
    public void Model_Now_HasAMigrationForEverything()
    {
        using var db = new DesignTimeDb().CreateDbContext([]);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task Stop_WithRequestsAccepted_StoresThemAll()
    {
        await using var storage = await StorageHost.StartAsync(directory);
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
        var accepted = Enumerable.Range(0, 500).Select(_ => storage.Writer.StoreAsync(Stored.Request(), CancellationToken.None)).ToList();

        await storage.StopAsync();

        (await Task.WhenAll(accepted)).Length.ShouldBe(500);
        using var outside = storage.OpenOutside();
        outside.ReadNumber("SELECT COUNT(*) FROM requests").ShouldBe(500);
    }

    [Fact]
    public async Task Stop_Done_LeavesOneFileAndRefusesMore()
    {
        await using var storage = await StorageHost.StartAsync(directory);
        await storage.Endpoints.AddAsync(Stored.Endpoint(), []);
        await storage.Writer.StoreAsync(Stored.Request(), CancellationToken.None);

        await storage.StopAsync();

        File.Exists(storage.DatabaseFile + "-wal").ShouldBeFalse();
        await Should.ThrowAsync<StorageUnavailableException>(() => storage.Writer.StoreAsync(Stored.Request(), CancellationToken.None));
        await Should.ThrowAsync<StorageUnavailableException>(() => storage.Endpoints.AddAsync(Stored.Endpoint("ep_2"), []));
    }

    [Fact]
    public async Task Sequence_NewestDeletedThenRestarted_IsNotUsedAgain()
    {
        RequestSummary newest;
        await using (var first = await StorageHost.StartAsync(directory))
        {
            await first.Endpoints.AddAsync(Stored.Endpoint(), []);
            newest = await first.Writer.StoreAsync(Stored.Request(), CancellationToken.None);
            await first.Editor.DeleteAsync(newest.Id);
            var next = await first.Writer.StoreAsync(Stored.Request(), CancellationToken.None);
            next.Sequence.ShouldBeGreaterThan(newest.Sequence);
            await first.Editor.DeleteAsync(next.Id);
            newest = next;
        }

        await using var second = await StorageHost.StartAsync(directory);
        var after = await second.Writer.StoreAsync(Stored.Request(), CancellationToken.None);
        after.Sequence.ShouldBeGreaterThan(newest.Sequence);
        RequestId.TryReadSequence(after.Id, out var inId).ShouldBeTrue();
        inId.ShouldBe(after.Sequence);
    }

    private void ChangeFromOutside(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "inspector.db")};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
