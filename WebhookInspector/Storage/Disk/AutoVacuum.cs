using Microsoft.Data.Sqlite;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Disk;

/// <summary>
/// Makes sure that freed space can be returned to the file system in small steps. A database created without auto_vacuum (by another tool,
/// from a dump)
/// must be rebuilt once, which takes time and needs its size again on the disk: a small one is rebuilt at startup, for a larger one a
/// message is logged.
/// </summary>
internal static partial class AutoVacuum
{
    private const long Incremental = 2;

    /// <summary>Maximum size rebuilt at startup; takes about a second.</summary>
    private const long Small = 128 * 1024 * 1024;

    public static void Ensure(SqliteConnection connection, ILogger logger)
    {
        if (connection.ReadNumber("PRAGMA auto_vacuum") == Incremental)
        {
            return;
        }

        var size = connection.ReadNumber("PRAGMA page_count") * connection.ReadNumber("PRAGMA page_size");
        if (size > Small)
        {
            LogLarge(logger, size);
            return;
        }

        connection.Execute("PRAGMA auto_vacuum = INCREMENTAL");
        connection.Execute("VACUUM");
        LogDone(logger);
    }

    [LoggerMessage(
        1009,
        LogLevel.Warning,
        "The database of {Size} bytes was created without incremental vacuum, so its file does not shrink. "
            + "To change that, stop the program and run: sqlite3 inspector.db \"PRAGMA auto_vacuum = INCREMENTAL; VACUUM\""
    )]
    private static partial void LogLarge(ILogger logger, long size);

    [LoggerMessage(1010, LogLevel.Information, "The database was rebuilt with incremental vacuum: its file can shrink now")]
    private static partial void LogDone(ILogger logger);
}
