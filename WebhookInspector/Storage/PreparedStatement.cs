using Microsoft.Data.Sqlite;

namespace WebhookInspector.Storage;

/// <summary>One statement, compiled once, with its parameters by name.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly SqliteCommand command;

    public PreparedStatement(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + name });
        }
    }

    /// <summary>An insert of one row into all the named columns, each a parameter of the same name.</summary>
    public static PreparedStatement Insert(SqliteConnection connection, string table, params ReadOnlySpan<string> columns) => new(
        connection, $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.ToArray().Select(c => "$" + c))})", columns);

    /// <param name="values">In the order of the parameters.</param>
    public void Run(SqliteTransaction transaction, params ReadOnlySpan<object?> values) => Bind(transaction, values).ExecuteNonQuery();

    /// <inheritdoc cref="Run"/>
    public SqliteDataReader Read(SqliteTransaction transaction, params ReadOnlySpan<object?> values) => Bind(transaction, values).ExecuteReader();

    public void Dispose() => command.Dispose();

    private SqliteCommand Bind(SqliteTransaction transaction, ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }
}
