using Microsoft.Data.Sqlite;
using WebhookInspector.Storage.Disk;

namespace WebhookInspector.Storage.Database;

/// <summary>
/// Checks the database before anything writes to it: a damaged one is left unchanged, so that its data can still be recovered.
/// </summary>
internal static class DatabaseCheck
{
    private const int Busy = 5,
        Locked = 6,
        ReadOnly = 8,
        InputOutput = 10,
        Corrupt = 11,
        Full = 13,
        CannotOpen = 14;

    /// <summary>
    /// Maximum size that is checked in full (takes half a second). In a larger database, everything but the captured requests is checked.
    /// </summary>
    private const long Small = 128 * 1024 * 1024;

    private const string Restore = "Restore it from a backup, or set Inspector:DataDirectory to another directory.";

    /// <exception cref="SqliteException">The database is damaged or can't be read.</exception>
    public static void Run(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 } file)
        {
            return;
        }

        using var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        foreach (var what in file.Length <= Small ? [""] : SmallTables(connection))
        {
            using var check = connection.CreateCommand();
            check.CommandText = $"PRAGMA quick_check{what}";
            if (check.ExecuteScalar() is string and not "ok" and var fault)
            {
                throw new SqliteException($"it is damaged ({fault.ReplaceLineEndings(" ")}).", SQLitePCL.raw.SQLITE_CORRUPT);
            }
        }
    }

    /// <summary>Describes the problem and the remedy, which depends on the reason.</summary>
    public static StartupRefusedException Refusal(string path, SqliteException fault) =>
        new(
            $"The database '{path}' cannot be opened: {fault.Message} "
                + fault.SqliteErrorCode switch
                {
                    Busy or Locked => "It is in use by another program, which has locked it. Close that one and start again.",
                    ReadOnly =>
                        "Nothing was changed. Let the program's user write the file, the files beside it and their directory, or set "
                            + "Inspector:DataDirectory to another directory.",
                    Full => FullDisk.Remedy,
                    InputOutput or CannotOpen when FullDisk.IsAt(path) => FullDisk.Remedy,
                    Corrupt when HasLog(path) =>
                        $"Nothing was changed in it. If '{path}-wal' is of another database, move it away and start " + $"again. {Restore}",
                    _ => $"Nothing was changed in it. {Restore}",
                },
            fault
        );

    /// <summary>Fails where the database can be read and not written: there is no write at a start otherwise.</summary>
    /// <exception cref="SqliteException">The database is read-only.</exception>
    public static void RequireWritable(SqliteConnection connection) => connection.Execute("BEGIN IMMEDIATE; ROLLBACK");

    private static bool HasLog(string path) => new FileInfo(path + "-wal") is { Exists: true, Length: > 0 };

    private static List<string> SmallTables(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'request%' AND name NOT IN "
            + "('deliveries', 'replay_attempts')";
        using var rows = command.ExecuteReader();
        var tables = new List<string>();
        while (rows.Read())
            tables.Add($"('{rows.GetString(0)}')");
        return tables;
    }
}
