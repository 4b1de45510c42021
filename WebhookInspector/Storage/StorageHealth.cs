using Microsoft.Data.Sqlite;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage;

/// <summary>Checks that the database can be written, by writing to it.</summary>
internal sealed class StorageHealth(WriteGate gate, TimeProvider time)
{
    /// <summary>The time limit: a disk that hangs is not healthy either.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<bool> CheckAsync(CancellationToken ct = default)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            return await gate.RunAsync(Probe, either.Token).WaitAsync(either.Token);
        }
        catch (StorageUnavailableException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>Allocates new pages, as a capture would, and frees them again.</summary>
    private static Task<bool> Probe(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO health_probes (filler) VALUES (zeroblob(8192)); DELETE FROM health_probes";
        command.ExecuteNonQuery();
        transaction.Commit();
        return Task.FromResult(true);
    }
}
