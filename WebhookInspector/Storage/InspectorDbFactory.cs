using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace WebhookInspector.Storage;

/// <summary>Makes contexts: one for each operation.</summary>
public sealed class InspectorDbFactory(DataDirectory directory)
{
    private readonly string readerText =
        new SqliteConnectionStringBuilder { DataSource = directory.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = true }.ToString();

    private DbContextOptions<InspectorDb>? readerOptions;

    public InspectorDb Read() => new(readerOptions ??=
        new DbContextOptionsBuilder<InspectorDb>().UseSqlite(readerText).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);

    internal static InspectorDb Write(SqliteConnection connection) => new(new DbContextOptionsBuilder<InspectorDb>().UseSqlite(connection).Options);

    /// <summary>Lets go of the pooled readers, which would keep the log from being emptied.</summary>
    internal void CloseReaders()
    {
        using var connection = new SqliteConnection(readerText);
        SqliteConnection.ClearPool(connection);
    }
}

/// <summary>For <c>dotnet ef</c>, which would else start the whole program.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<InspectorDb>
{
    public InspectorDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<InspectorDb>().UseSqlite("Data Source=design.db").Options);
}
