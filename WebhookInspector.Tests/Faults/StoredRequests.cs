using Microsoft.Data.Sqlite;

namespace WebhookInspector.Tests.Faults;

/// <summary>What stands in a database file, read past the program.</summary>
internal sealed class StoredRequests
{
    private readonly Dictionary<string, byte[]> bodies = new(StringComparer.Ordinal);

    private StoredRequests(string integrity) => Integrity = integrity;

    /// <summary>"ok", or what SQLite finds wrong.</summary>
    public string Integrity { get; }

    public int Count => bodies.Count;

    public static StoredRequests Read(string dataDirectory)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(dataDirectory, "inspector.db")};Mode=ReadOnly;Pooling=False"
        );
        connection.Open();
        var stored = new StoredRequests((string)Command(connection, "PRAGMA integrity_check").ExecuteScalar()!);
        // Outer, so that a summary without its content shows.
        using var rows = Command(
                connection,
                "SELECT r.id, c.body FROM requests r LEFT JOIN request_contents c USING (sequence) WHERE r.aborted = 0"
            )
            .ExecuteReader();
        while (rows.Read())
            stored.bodies.Add(rows.GetString(0), rows.GetFieldValue<byte[]>(1));
        return stored;
    }

    /// <summary>The condition of every fault.</summary>
    public void ShouldHoldAllOf(IEnumerable<CaptureLoad> loads)
    {
        Integrity.ShouldBe("ok");
        bodies.Values.Where(body => !SealedBody.IsWhole(body)).ShouldBeEmpty("half-written bodies");
        var refused = new HashSet<string>(StringComparer.Ordinal);
        foreach (var load in loads)
        {
            load.Acknowledged.Where(sent => !bodies.TryGetValue(sent.Key, out var body) || !body.AsSpan().SequenceEqual(sent.Value))
                .Select(sent => sent.Key)
                .ShouldBeEmpty("acknowledged and not stored as sent");
            refused.UnionWith(load.Refused.Select(r => Convert.ToHexString(r.Body.AsSpan(0, 64))));
        }

        bodies
            .Where(b => refused.Contains(Convert.ToHexString(b.Value.AsSpan(0, 64))))
            .Select(b => b.Key)
            .ShouldBeEmpty("stored, although the sender was told that it was not");
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }
}
