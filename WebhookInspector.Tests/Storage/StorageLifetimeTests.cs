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
    public async Task Start_LogOfAnotherDatabase_IsRefusedAndNamesIt()
    {
        var database = Path.Combine(directory, "inspector.db");
        await using (var own = await StorageHost.StartAsync(directory))
            await own.Endpoints.AddAsync(Stored.Endpoint("ep_own"), []);
        var elsewhere = Directory.CreateTempSubdirectory("inspector-").FullName;
        await using (var other = await StorageHost.StartAsync(elsewhere))
        {
            await other.Endpoints.AddAsync(Stored.Endpoint(), []);
            for (var i = 0; i < 20; i++)
                await other.Writer.StoreAsync(Stored.Request(body: new string('o', 50_000)), CancellationToken.None);
        }

        // As after a database that was copied back by hand, beside the log of the one that it replaced.
        await using (var other = await StorageHost.StartAsync(elsewhere))
        {
            await other.Writer.StoreAsync(Stored.Request(), CancellationToken.None);
            File.Copy(other.DatabaseFile + "-wal", database + "-wal");
        }

        Directory.Delete(elsewhere, recursive: true);
        var before = (await File.ReadAllBytesAsync(database), await File.ReadAllBytesAsync(database + "-wal"));

        var refusal = await Should.ThrowAsync<StartupRefusedException>(() => StorageHost.StartAsync(directory));

        refusal.Message.ShouldContain("inspector.db-wal' is of another database, move it away");
        (await File.ReadAllBytesAsync(database)).ShouldBe(before.Item1);
        (await File.ReadAllBytesAsync(database + "-wal")).ShouldBe(before.Item2);
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
        await using var again = await StorageHost.StartAsync(directory);
        (await again.Endpoints.ListAsync()).ShouldHaveSingleItem().Id.ShouldBe("ep_own");
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.9)]
    public async Task Start_LogCutOff_StartsWithTheCommitsBefore(double part)
    {
        await using (var first = await StorageHost.StartAsync())
        {
            await first.Endpoints.AddAsync(Stored.Endpoint(), []);
            for (var i = 0; i < 20; i++)
                await first.Writer.StoreAsync(Stored.Request(), CancellationToken.None);
            File.Copy(first.DatabaseFile, Path.Combine(directory, "inspector.db"));
            var log = await File.ReadAllBytesAsync(first.DatabaseFile + "-wal");
            await File.WriteAllBytesAsync(Path.Combine(directory, "inspector.db-wal"), log[..(int)(log.Length * part)]);
        }

        await using var again = await StorageHost.StartAsync(directory);
        if (!await again.Endpoints.AnyAsync())
            await again.Endpoints.AddAsync(Stored.Endpoint(), []);
        await again.Writer.StoreAsync(Stored.Request(), CancellationToken.None);
        (await again.Gate.RunAsync(c => Task.FromResult(c.ReadNumber("SELECT COUNT(*) FROM pragma_foreign_key_check")), default)).ShouldBe(
            0
        );
    }

    [Fact]
    public async Task Start_ReadOnlyDatabase_IsRefusedAndSaysWhatToDo()
    {
        await using (await StorageHost.StartAsync(directory)) { }

        // Root may write any file: this mark in the header is what SQLite itself obeys (sqlite.org/fileformat.html, 1.3.3).
        await using (var file = File.OpenWrite(Path.Combine(directory, "inspector.db")))
        {
            file.Position = 18;
            file.WriteByte(3);
        }

        var refusal = await Should.ThrowAsync<StartupRefusedException>(() => StorageHost.StartAsync(directory));

        refusal.Message.ShouldContain("readonly");
        refusal.Message.ShouldContain("Let the program's user write the file");
        refusal.Message.ShouldNotContain("backup");
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
