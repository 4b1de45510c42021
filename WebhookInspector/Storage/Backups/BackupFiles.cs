using Microsoft.Data.Sqlite;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Backups;

/// <summary>
/// Copies a data directory to or from a backup: the database, the keys that decrypt its sealed values, and provider definitions.
/// </summary>
internal static class BackupFiles
{
    internal const string DatabaseName = "inspector.db";

    private const string Partial = ".partial";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>
    /// The files beside the database, in copy order: keys last, because a key created during the copy may already be used in a file copied
    /// earlier.
    /// </summary>
    private static readonly string[] Folders = ["providers", "keys"];

    /// <summary>
    /// Creates a backup. Works while the program runs: it only reads, and SQLite provides a consistent snapshot of the database.
    /// </summary>
    /// <param name="to">The destination directory; created if missing, and must be empty if it exists.</param>
    /// <exception cref="BackupRefusedException"/>
    public static void Write(DataDirectory from, string to)
    {
        if (!File.Exists(from.Database))
        {
            throw new BackupRefusedException($"There is no database in '{from.Root}' (Inspector:DataDirectory).");
        }

        if (File.Exists(Path.Combine(to, DatabaseName + Partial)))
        {
            throw new BackupRefusedException(
                $"'{to}' holds a backup that was not completed, or is still being written ({DatabaseName}{Partial}). "
                    + "Delete the directory when no backup is running, or name another one."
            );
        }

        RequireEmpty(to, "The backup's directory");
        Guarded(() =>
        {
            Create(to);
            var copy = Path.Combine(to, DatabaseName);
            using (var connection = Open(from.Database))
            using (var command = connection.CreateCommand())
            {
                command.CommandText = "VACUUM INTO $copy";
                command.Parameters.AddWithValue("$copy", copy + Partial);
                command.ExecuteNonQuery();
            }

            CopyFolders(from.Root, to);
            Check(copy + Partial);
            File.Move(copy + Partial, copy);
        });
    }

    /// <param name="to">
    /// The destination directory; must be empty or hold what a killed restore left, and no program may be running on it.
    /// </param>
    /// <exception cref="BackupRefusedException"/>
    public static void Restore(string from, DataDirectory to)
    {
        var database = Path.Combine(from, DatabaseName);
        if (!File.Exists(database) || !Directory.Exists(Path.Combine(from, "keys")))
        {
            throw new BackupRefusedException($"'{from}' is not a backup: it must contain {DatabaseName} and the directory keys.");
        }

        if (!UnfinishedRestore.IsAllOf(to))
            RequireEmpty(to.Root, "The data directory (Inspector:DataDirectory)");
        Guarded(() =>
        {
            Check(database);
            to.Create();
            using var alone = InstanceLock.Take(to);
            UnfinishedRestore.Remove(to, Folders);
            // Copied first, so that an interrupted restore is recognized; renamed into place last, so that it leaves no database.
            File.Copy(database, to.UnfinishedDatabase);
            CopyFolders(from, to.Root);
            File.Move(to.UnfinishedDatabase, to.Database);
        });
    }

    private static void RequireEmpty(string directory, string what)
    {
        if (File.Exists(directory) || (Directory.Exists(directory) && Directory.EnumerateFileSystemEntries(directory).Any()))
        {
            throw new BackupRefusedException($"{what} '{directory}' is not empty. Nothing is overwritten: name another one.");
        }
    }

    private static void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException or StartupRefusedException)
        {
            throw new BackupRefusedException(fault.Message, fault);
        }
    }

    private static void CopyFolders(string from, string to)
    {
        foreach (var folder in Folders.Where(f => Directory.Exists(Path.Combine(from, f))))
        {
            var target = Path.Combine(to, folder);
            Create(target);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(from, folder)))
            {
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
            }
        }
    }

    private static void Create(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, OwnerOnly);
        }
    }

    private static void Check(string database)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        if (command.ExecuteScalar() as string is not "ok" and var fault)
        {
            throw new BackupRefusedException($"The copy '{database}' is damaged: {fault}");
        }
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = database,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString()
        );
        connection.Open();
        return connection;
    }
}
