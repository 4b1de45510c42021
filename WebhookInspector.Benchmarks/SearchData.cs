using System.Text;
using Microsoft.Data.Sqlite;
using WebhookInspector.Requests;
using WebhookInspector.Requests.Query;

namespace WebhookInspector.Benchmarks;

/// <summary>Requests with bodies of some 300 bytes, written past the capture path.</summary>
internal static class SearchData
{
    private const string Headers = """[["Content-Type","application/json"],["User-Agent","sender/{0}"]]""";
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Fill(string file, int requests)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA foreign_keys = OFF");
        // The program merges in steps behind the captures (see SearchMerge): here SQLite does it meanwhile, and the rest at the end.
        Merge(connection, automatic: 4, crisis: 16);
        Execute(
            connection,
            "INSERT INTO endpoints (id, provider, name, token, created_at, response_status, response_delay_ms, "
                + "removed) VALUES ('ep_1', 'cove', 'One', 't', 0, 200, 0, 0)"
        );
        using (var transaction = connection.BeginTransaction())
        {
            var summary = Command(
                connection,
                transaction,
                """
                INSERT INTO requests (sequence, id, endpoint_id, provider, received_at, method, path, content_type, body_size,
                    event_type, event_id, delivery_id, attempt, same_bytes,
                    verdict, freshness, strength, verified_by, reason, checked_at,
                    status, delay_ms, pinned, aborted, body_truncated)
                VALUES ($sequence, $id, 'ep_1', $provider, $at, 'POST', '', 'application/json', $size,
                    $type, $event, $event, 1, 0,
                    $verdict, 'none', 'signature', 'HMAC-SHA256, hex, header X-Signature', 'The signature covers the body.', $at,
                    200, 0, 0, 0, 0)
                """,
                "sequence",
                "id",
                "provider",
                "at",
                "size",
                "type",
                "event",
                "verdict"
            );
            var content = Command(
                connection,
                transaction,
                """
                INSERT INTO request_contents (sequence, target, scheme, protocol, remote_address, headers, body_sha256,
                    verdict, freshness, strength, verified_by, reason, checked_at, body)
                VALUES ($sequence, '/hooks/cove/token', 'http', 'HTTP/1.1', '127.0.0.1', $headers, '',
                    'verified', 'none', 'signature', '', '', 0, $body)
                """,
                "sequence",
                "headers",
                "body"
            );
            var text = Command(
                connection,
                transaction,
                "INSERT INTO request_search (rowid, text) VALUES ($sequence, $text)",
                "sequence",
                "text"
            );
            for (var n = 1; n <= requests; n++)
                Insert(n, summary, content, text);
            Execute(connection, $"UPDATE search_progress SET sequence = {requests}", transaction);
            transaction.Commit();
        }

        Merge(connection, automatic: 0, crisis: 1000);
        Execute(connection, "INSERT INTO request_search (request_search, rank) VALUES ('merge', 1000000000)");
        Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Merge(SqliteConnection connection, int automatic, int crisis) =>
        Execute(
            connection,
            $"INSERT INTO request_search (request_search, rank) VALUES ('automerge', {automatic}); "
                + $"INSERT INTO request_search (request_search, rank) VALUES ('crisismerge', {crisis})"
        );

    private static void Insert(int n, SqliteCommand summary, SqliteCommand content, SqliteCommand text)
    {
        var body = Encoding.UTF8.GetBytes(
            $$"""{"event":"type.{{n % 40}}","n":{{n}},"id":"rare{{n}}x","note":"common words in every body","text":"needle {{n}}","nested":{"amount":{{n % 1000}}.5,"currency":"EUR"},"padding":"{{Convert.ToHexString(BitConverter.GetBytes(n * 2654435761L))}} and so on, so that a body is as long as bodies are: some three hundred bytes"}"""
        );
        var (id, type, eventId, headers) = (
            RequestId.Create(n),
            $"type.{n % 40}",
            $"evt_{n:x8}",
            Headers.Replace("{0}", $"{n % 1000}", StringComparison.Ordinal)
        );
        var verdict =
            n % 50 == 0 ? "mismatch"
            : n < 200 ? "no-secret"
            : "verified";
        Run(summary, n, id, n % 20 == 7 ? "hover" : "cove", Start.AddSeconds(n / 10.0).UtcTicks, body.Length, type, eventId, verdict);
        Run(content, n, headers, body);
        Run(
            text,
            n,
            TextPattern.Fold(
                string.Join(
                    '\n',
                    id,
                    "",
                    type,
                    eventId,
                    "127.0.0.1",
                    "application/json",
                    $"sender/{n % 1000}",
                    Encoding.UTF8.GetString(body)
                )
            )
        );
    }

    private static SqliteCommand Command(SqliteConnection connection, SqliteTransaction transaction, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = "$" + name });
        return command;
    }

    private static void Run(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        command.ExecuteNonQuery();
    }
}
