using Microsoft.Data.Sqlite;
using Nito.AsyncEx;

namespace WebhookInspector.Storage.Database;

/// <summary>The only way to write to the database: one lock, one read-write connection, one transaction at a time.</summary>
public sealed class WriteGate : IDisposable
{
    private readonly AsyncLock turn = new();

    /// <summary>Serializes all writers but captures, so that at most one of them is queued ahead of a batch of captures.</summary>
    private readonly AsyncLock line = new();

    private SqliteConnection? connection;

    /// <summary>Runs <paramref name="work"/> in its own transaction, committed when it returns and rolled back when it throws.</summary>
    /// <param name="work">Must do only database work and must not call the gate again: it blocks every capture while it runs.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be written.</exception>
    public Task<T> WriteAsync<T>(Func<InspectorDb, CancellationToken, Task<T>> work, CancellationToken ct) =>
        RunAsync(
            async open =>
            {
                await using var db = InspectorDbFactory.Write(open);
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var result = await work(db, ct);
                await transaction.CommitAsync(ct);
                return result;
            },
            ct
        );

    /// <summary>Like <see cref="WriteAsync"/>, but on the raw connection and without a transaction.</summary>
    /// <remarks>Runs on the thread pool: with a page's synchronization context, the gate could be kept waiting for the page.</remarks>
    internal Task<T> RunAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken ct) =>
        Task.Run(
            async () =>
            {
                using var held = await line.LockAsync(ct);
                return await InTurnAsync(work, ct);
            },
            ct
        );

    /// <summary>
    /// Like <see cref="RunAsync"/>, but ahead of all other waiting callers. For the capture writer, which already runs on the thread pool.
    /// </summary>
    internal Task<T> RunCapturesAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken ct) => InTurnAsync(work, ct);

    private async Task<T> InTurnAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken ct)
    {
        using var held = await turn.LockAsync(ct);
        try
        {
            return await work(
                connection ?? throw new StorageUnavailableException("The database is closed: the program is starting or stopping.")
            );
        }
        catch (Exception fault) when (SqliteFaults.IsUnavailable(fault))
        {
            throw SqliteFaults.Unavailable(fault);
        }
    }

    internal void Open(SqliteConnection opened) => connection = opened;

    internal async Task CloseAsync()
    {
        using var held = await turn.LockAsync();
        if (Interlocked.Exchange(ref connection, null) is { } open)
        {
            WriterConnection.Close(open);
        }
    }

    /// <summary>Closes the connection after a failed start; an orderly stop has already closed it.</summary>
    public void Dispose() => Interlocked.Exchange(ref connection, null)?.Dispose();
}
