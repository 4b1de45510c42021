using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace WebhookInspector.Storage.Database;

/// <summary>Brings the database to the schema of this program, while the instance lock is held.</summary>
internal static class SchemaUpgrade
{
    public static async Task RunAsync(SqliteConnection connection, DataDirectory directory, CancellationToken ct)
    {
        await using var db = InspectorDbFactory.Write(connection);
        // Built here once, before any service has a context of its own. Two that ask for its relational part at the same time fail now and then (EF Core 10:
        // one looks for the part, then for its factory, which the other takes away in between).
        _ = db.Model.GetRelationalModel();
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Except(known).FirstOrDefault() is { } newer)
        {
            throw new StartupRefusedException(
                $"The database in '{directory.Root}' was written by a newer version of Webhook Inspector (it has '{newer}'). Start that version, or set Inspector:DataDirectory to another directory.");
        }

        if (applied.Count < known.Count)
        {
            ClearStaleLock(connection);
            await db.Database.MigrateAsync(ct);
        }
    }

    /// <summary>A process killed while it migrated leaves its row, on which EF Core would wait for ever.</summary>
    private static void ClearStaleLock(SqliteConnection connection)
    {
        if (connection.ReadNumber("SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'") > 0)
        {
            connection.Execute("DELETE FROM __EFMigrationsLock");
        }
    }
}
