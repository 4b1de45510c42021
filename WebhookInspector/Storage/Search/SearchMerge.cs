using Microsoft.Data.Sqlite;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Removal;

namespace WebhookInspector.Storage.Search;

/// <summary>
/// Merges the many small segments of the search index, in steps so short (target: 5 ms) that captures are hardly delayed. SQLite itself
/// would do it within a capture's commit.
/// </summary>
/// <remarks>sqlite.org/fts5.html, "The 'merge' command".</remarks>
public sealed class SearchMerge(WriteGate gate)
{
    /// <summary>The number of pages per step: with few words in very many requests, a page takes a millisecond.</summary>
    private const int Pages = 4;

    private static readonly TimeSpan StepTime = TimeSpan.FromMilliseconds(5);

    /// <returns>True when there is more to do.</returns>
    internal Task<bool> StepAsync(CancellationToken ct) =>
        gate.RunAsync(
            connection =>
            {
                var clock = new BackgroundThrottle();
                using var transaction = connection.BeginTransaction();
                using var merge = new PreparedStatement(
                    connection,
                    "INSERT INTO request_search (request_search, rank) VALUES ('merge', ?1)"
                );
                bool more;
                do more = Merge(connection, merge);
                while (more && clock.Elapsed < StepTime);
                transaction.Commit();
                return Task.FromResult(more);
            },
            ct
        );

    private static bool Merge(SqliteConnection connection, PreparedStatement merge)
    {
        var before = connection.ReadNumber("SELECT total_changes()");
        merge.Bind(Pages).Run();
        // The command itself counts as one change, even when there was nothing to merge.
        return connection.ReadNumber("SELECT total_changes()") - before > 1;
    }
}
