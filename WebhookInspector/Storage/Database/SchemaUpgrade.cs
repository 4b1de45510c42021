using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace WebhookInspector.Storage.Database;

/// <summary>Upgrades the database to this program's schema, while the instance lock is held.</summary>
internal static class SchemaUpgrade
{
    public static async Task RunAsync(SqliteConnection connection, DataDirectory directory, CancellationToken ct)
    {
        await using var db = InspectorDbFactory.Write(connection);
        // The model is built here once, before any service has its own context. Two threads that request its relational model at the same
        // time occasionally fail (EF Core 10:
        // one looks up the model, then its factory, which the other removes in between).
        _ = db.Model.GetRelationalModel();
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Except(known).FirstOrDefault() is { } newer)
        {
            throw new StartupRefusedException(
                $"The database in '{directory.Root}' was written by a newer version of Webhook Inspector (it has '{newer}'). Start "
                    + "that version, or set Inspector:DataDirectory to another directory."
            );
        }

        if (applied.Count < known.Count)
        {
            ClearStaleLock(connection);
            await db.Database.MigrateAsync(ct);
        }
    }

    /// <summary>Removes the row left by a process killed during a migration; EF Core would wait on it forever.</summary>
    private static void ClearStaleLock(SqliteConnection connection)
    {
        if (connection.ReadNumber("SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'") > 0)
        {
            connection.Execute("DELETE FROM __EFMigrationsLock");
        }
    }
}
