using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class ReaderPoolTests
{
    [Fact]
    public async Task Reader_DisposedOf_IsTheNextOne()
    {
        await using var storage = await StorageHost.StartAsync(time: TimeProvider.System);
        var databases = new InspectorDbFactory(storage.Get<DataDirectory>());
        InspectorDb first;
        await using (var db = databases.Read())
            first = db;

        await using var second = databases.Read();

        second.ShouldBeSameAs(first);
        (await second.Endpoints.CountAsync()).ShouldBe(0);
        databases.CloseReaders();
    }

    [Fact]
    public async Task Readers_AtOnce_AreEachTheirOwn()
    {
        await using var storage = await StorageHost.StartAsync(time: TimeProvider.System);
        var databases = new InspectorDbFactory(storage.Get<DataDirectory>());

        await using var first = databases.Read();
        await using var second = databases.Read();

        second.ShouldNotBeSameAs(first);
        databases.CloseReaders();
    }

    [Fact]
    public async Task Reader_DisposedOfTwice_IsThereOnce()
    {
        await using var storage = await StorageHost.StartAsync(time: TimeProvider.System);
        var databases = new InspectorDbFactory(storage.Get<DataDirectory>());
        var reader = databases.Read();
        await reader.DisposeAsync();
        await reader.DisposeAsync();

        await using var first = databases.Read();
        await using var second = databases.Read();

        second.ShouldNotBeSameAs(first);
        databases.CloseReaders();
    }

    [Fact]
    public async Task Reader_InATransaction_IsNotUsedAgain()
    {
        await using var storage = await StorageHost.StartAsync(time: TimeProvider.System);
        var databases = new InspectorDbFactory(storage.Get<DataDirectory>());
        InspectorDb first;
        await using (var db = databases.Read())
        {
            first = db;
            await db.Database.BeginTransactionAsync();
        }

        await using var second = databases.Read();

        second.ShouldNotBeSameAs(first);
        databases.CloseReaders();
    }

    [Fact]
    public async Task Reader_AfterAnErrorInSql_GoesOn()
    {
        await using var storage = await StorageHost.StartAsync(time: TimeProvider.System);
        var databases = new InspectorDbFactory(storage.Get<DataDirectory>());
        await using (var db = databases.Read())
            await Should.ThrowAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("SELECT * FROM no_such_table"));

        await using var next = databases.Read();

        (await next.Endpoints.CountAsync()).ShouldBe(0);
        databases.CloseReaders();
    }

    [Fact]
    public async Task Close_ReaderStillOut_IsClosedWhenItComesBack()
    {
        await using var storage = await StorageHost.StartAsync(time: TimeProvider.System);
        var databases = new InspectorDbFactory(storage.Get<DataDirectory>());
        var late = databases.Read();
        databases.CloseReaders();

        await late.DisposeAsync();

        Should.Throw<ObjectDisposedException>(() => late.Endpoints.Count());
    }
}
