using Microsoft.Data.Sqlite;

namespace WebhookInspector.Storage.Database;

/// <summary>The only way to write to the database: one lock, one read-write connection, one transaction at a time.</summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Serializes all writers but captures, so that at most one of them is queued ahead of a batch of captures.</summary>
    private readonly SemaphoreSlim line = new(1, 1);

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
                await line.WaitAsync(ct);
                try
                {
                    return await InTurnAsync(work, ct);
                }
                finally
                {
                    line.Release();
                }
            },
            ct
        );

    /// <summary>
    /// Like <see cref="RunAsync"/>, but ahead of all other waiting callers. For the capture writer, which already runs on the thread pool.
    /// </summary>
    internal Task<T> RunCapturesAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken ct) => InTurnAsync(work, ct);

    private async Task<T> InTurnAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
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
        finally
        {
            turn.Release();
        }
    }

    internal void Open(SqliteConnection opened) => connection = opened;

    internal async Task CloseAsync()
    {
        await turn.WaitAsync();
        try
        {
            if (Interlocked.Exchange(ref connection, null) is { } open)
            {
                WriterConnection.Close(open);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Closes the connection after a failed start; an orderly stop has already closed it.</summary>
    /// <remarks>The semaphore is not disposed of, since a second stop may be waiting for it.</remarks>
    public void Dispose() => Interlocked.Exchange(ref connection, null)?.Dispose();
}
