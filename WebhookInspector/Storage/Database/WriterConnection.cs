using Microsoft.Data.Sqlite;

namespace WebhookInspector.Storage.Database;

/// <summary>
/// Opens the one connection that writes and checkpoints. SQLite before 3.51.3 can corrupt a write-ahead log that two connections write or
/// checkpoint at the
/// same moment (sqlite.org/wal.html, "WAL-reset bug"), so there must never be a second.
/// </summary>
internal static class WriterConnection
{
    /// <summary>How long to wait for another process's lock: senders wait as long, and time out after about ten seconds.</summary>
    private const int BusySeconds = 5;

    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadWriteCreate,
                Pooling = false,
                ForeignKeys = true,
                DefaultTimeout = BusySeconds,
            }.ToString()
        );
        try
        {
            connection.Open();
            // auto_vacuum takes effect only before the first page is written, and setting journal_mode writes it.
            connection.Execute("PRAGMA auto_vacuum = INCREMENTAL");
            connection.Execute("PRAGMA journal_mode = WAL");
            connection.Execute("PRAGMA synchronous = FULL");
            connection.Execute($"PRAGMA busy_timeout = {BusySeconds * 1000}");
            connection.Execute("PRAGMA mmap_size = 0");
            connection.Execute("PRAGMA journal_size_limit = 67108864");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Copies the write-ahead log into the database, truncates it, and closes the connection.</summary>
    public static void Close(SqliteConnection connection)
    {
        using (connection)
        {
            connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }

    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long ReadNumber(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() as long? ?? 0;
    }
}
