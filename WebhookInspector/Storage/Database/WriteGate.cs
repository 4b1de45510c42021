using Microsoft.Data.Sqlite;

namespace WebhookInspector.Storage.Database;

/// <summary>The one way to write: one lock, one read-write connection, one transaction at a time.</summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Of all but captures: at most one of them stands before a batch of captures.</summary>
    private readonly SemaphoreSlim line = new(1, 1);

    private SqliteConnection? connection;

    /// <summary>Runs <paramref name="work"/> in a transaction of its own, committed when it returns and rolled back when it throws.</summary>
    /// <param name="work">Does database work alone, and does not come back to the gate: it holds up every capture meanwhile.</param>
    /// <exception cref="StorageUnavailableException">The database cannot be written.</exception>
    public Task<T> WriteAsync<T>(Func<InspectorDb, CancellationToken, Task<T>> work, CancellationToken ct) => RunAsync(
        async open =>
        {
            await using var db = InspectorDbFactory.Write(open);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var result = await work(db, ct);
            await transaction.CommitAsync(ct);
            return result;
        },
        ct);

    /// <summary>As <see cref="WriteAsync"/>, on the bare connection and without a transaction.</summary>
    /// <remarks>On the thread pool: a page's own context could keep the gate waiting for the page.</remarks>
    internal Task<T> RunAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken ct) => Task.Run(
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
        ct);

    /// <summary>As <see cref="RunAsync"/>, before all others that wait. For the writer, which is on the thread pool already.</summary>
    internal Task<T> RunCapturesAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken ct) => InTurnAsync(work, ct);

    private async Task<T> InTurnAsync<T>(Func<SqliteConnection, Task<T>> work, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return await work(connection ?? throw new StorageUnavailableException("The database is closed: the program is starting or stopping."));
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

    /// <summary>After a start that failed; an orderly stop has closed the connection already.</summary>
    /// <remarks>The lock is left to the collector: a second stop may be waiting for it.</remarks>
    public void Dispose() => Interlocked.Exchange(ref connection, null)?.Dispose();
}
