using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Storage.Database;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Storage;

public sealed class SharedModelTests : IDisposable
{
    private readonly InspectorHost host = new();

    public void Dispose() => host.Dispose();

    /// <summary>The start builds it by the writer's context, before readers could race for it.</summary>
    [Fact]
    public void Model_OfReaders_IsTheOneThatTheStartBuilt()
    {
        using var read = host.Services.GetRequiredService<InspectorDbFactory>().Read();
        using var connection = new SqliteConnection("Data Source=:memory:");
        using var write = InspectorDbFactory.Write(connection);

        read.Model.ShouldBeSameAs(write.Model);
    }
}
