using Microsoft.Data.Sqlite;

namespace WebhookInspector.Storage.Database;

/// <summary>Distinguishes a failing disk from a row that cannot be stored (result codes: sqlite.org/rescode.html).</summary>
internal static class SqliteFaults
{
    private const int ConstraintForeignKey = 787;
    private const int ConstraintUnique = 2067;

    private static readonly HashSet<int> OfTheDatabase =
    [
        5 /* BUSY */
        ,
        6 /* LOCKED */
        ,
        7 /* NOMEM */
        ,
        8 /* READONLY */
        ,
        10 /* IOERR */
        ,
        11 /* CORRUPT */
        ,
        13 /* FULL */
        ,
        14 /* CANTOPEN */
        ,
        26 /* NOTADB */
        ,
    ];

    public static bool IsUnavailable(Exception fault) => Find(fault) is { } sqlite && OfTheDatabase.Contains(sqlite.SqliteErrorCode);

    public static bool IsForeignKey(Exception fault) => Find(fault) is { SqliteExtendedErrorCode: ConstraintForeignKey };

    public static bool IsUnique(Exception fault) => Find(fault) is { SqliteExtendedErrorCode: ConstraintUnique };

    public static StorageUnavailableException Unavailable(Exception fault) =>
        new($"The database cannot be written: {Find(fault)?.Message ?? fault.Message}", fault);

    private static SqliteException? Find(Exception? fault)
    {
        while (fault is not (null or SqliteException))
        {
            fault = fault.InnerException;
        }

        return (SqliteException?)fault;
    }
}
