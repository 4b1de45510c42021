using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace WebhookInspector.Storage;

/// <summary>Makes contexts: one for each operation.</summary>
public sealed class InspectorDbFactory(DataDirectory directory)
{
    private readonly ReaderPool readers = new(new DbContextOptionsBuilder<InspectorDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = directory.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString())
        .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);

    public InspectorDb Read() => readers.Rent();

    internal static InspectorDb Write(SqliteConnection connection) => new(new DbContextOptionsBuilder<InspectorDb>().UseSqlite(connection).Options);

    /// <summary>Lets go of the idle readers, which would keep the log from being emptied.</summary>
    internal void CloseReaders() => readers.Close();
}

/// <summary>For <c>dotnet ef</c>, which would else start the whole program.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<InspectorDb>
{
    public InspectorDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<InspectorDb>().UseSqlite("Data Source=design.db").Options);
}
