using System.Reflection;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WebhookInspector.Storage;

/// <summary>SQLite's own handle of a connection.</summary>
/// <remarks>
/// By reflection: the property's type is of the version that Microsoft.Data.Sqlite was built with, which the compiler takes for another than ours (see
/// <c>SqliteAssembly</c>; goes away with it). At run time they are one.
/// </remarks>
internal static class SqliteHandle
{
    private static readonly PropertyInfo Handle = typeof(SqliteConnection).GetProperty("Handle")!;

    public static sqlite3 Of(SqliteConnection connection) =>
        (sqlite3?)Handle.GetValue(connection) ?? throw new StorageUnavailableException("The database is closed: the program is starting or stopping.");
}
