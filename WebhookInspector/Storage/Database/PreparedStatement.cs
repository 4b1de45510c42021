using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace WebhookInspector.Storage.Database;

/// <summary>
/// A statement that is compiled once and whose values are bound by position. Bypasses ADO.NET, whose parameters cost more than the insert
/// itself.
/// </summary>
/// <remarks>Must be used only by the thread that holds the connection; the connection must outlive it.</remarks>
internal sealed class PreparedStatement : IDisposable
{
    private const int Texts = 4096;

    /// <summary>Mask for the primary part of a result code, without the extended details.</summary>
    private const int PrimaryCode = 0xFF;

    private readonly sqlite3 connection;
    private readonly sqlite3_stmt statement;
    private readonly byte[] text = new byte[Texts];
    private int bound;

    /// <param name="sql">SQL with the parameters <c>?1</c>, <c>?2</c> and so on.</param>
    public PreparedStatement(SqliteConnection connection, string sql)
    {
        this.connection =
            connection.Handle ?? throw new StorageUnavailableException("The database is closed: the program is starting or stopping.");
        Check(raw.sqlite3_prepare_v2(this.connection, sql, out statement));
    }

    /// <summary>Prepares an insert of one row with a value for each of the named columns.</summary>
    public static PreparedStatement Insert(SqliteConnection connection, string table, params IReadOnlyList<string> columns) =>
        new(
            connection,
            $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"?{i + 1}"))})"
        );

    public PreparedStatement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(statement, ++bound, value));
        return this;
    }

    public PreparedStatement Bind(bool value) => Bind(value ? 1L : 0L);

    public PreparedStatement Bind(string? value)
    {
        if (value is null)
        {
            Check(raw.sqlite3_bind_null(statement, ++bound));
            return this;
        }

        return Encoding.UTF8.GetMaxByteCount(value.Length) <= Texts
            ? BindText(text.AsSpan(0, Encoding.UTF8.GetBytes(value, text)))
            : BindText(Encoding.UTF8.GetBytes(value));
    }

    /// <summary>Binds text that is already UTF-8.</summary>
    public PreparedStatement BindText(ReadOnlySpan<byte> utf8)
    {
        // An empty span has no address, and SQLite treats that as NULL.
        Check(utf8.IsEmpty ? raw.sqlite3_bind_text(statement, ++bound, "") : raw.sqlite3_bind_text(statement, ++bound, utf8));
        return this;
    }

    public PreparedStatement BindBytes(ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(statement, ++bound, 0) : raw.sqlite3_bind_blob(statement, ++bound, value));
        return this;
    }

    public void Run() => Read<bool>(null);

    /// <returns>The result of <paramref name="row"/> for the first row; the default when there is no row.</returns>
    public T? Read<T>(Func<sqlite3_stmt, T>? row)
    {
        var code = raw.sqlite3_step(statement);
        try
        {
            if (code is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
            {
                throw Fault(code);
            }

            return code == raw.SQLITE_ROW && row is not null ? row(statement) : default;
        }
        finally
        {
            bound = 0;
            raw.sqlite3_reset(statement);
        }
    }

    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            bound = 0;
            throw Fault(code);
        }
    }

    private SqliteException Fault(int code) =>
        new(
            $"SQLite Error {code}: '{raw.sqlite3_errmsg(connection).utf8_to_string()}'.",
            code & PrimaryCode,
            raw.sqlite3_extended_errcode(connection)
        );
}
