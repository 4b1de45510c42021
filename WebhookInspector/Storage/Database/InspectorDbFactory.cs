using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace WebhookInspector.Storage.Database;

/// <summary>Creates contexts: one for each operation.</summary>
public sealed class InspectorDbFactory(DataDirectory directory)
{
    private readonly ReaderPool readers = new(
        new DbContextOptionsBuilder<InspectorDb>()
            .UseSqlite(
                new SqliteConnectionStringBuilder
                {
                    DataSource = directory.Database,
                    Mode = SqliteOpenMode.ReadOnly,
                    Pooling = false,
                }.ToString()
            )
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options
    );

    public InspectorDb Read() => readers.Rent();

    internal static InspectorDb Write(SqliteConnection connection) =>
        new(new DbContextOptionsBuilder<InspectorDb>().UseSqlite(connection).Options);

    /// <summary>Closes the idle readers, which would prevent the write-ahead log from being truncated.</summary>
    internal void CloseReaders() => readers.Close();
}
