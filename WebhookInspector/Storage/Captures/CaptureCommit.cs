using Microsoft.Data.Sqlite;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Captures;

/// <summary>Stores a batch of requests in one transaction and makes sure that an invalid request fails alone.</summary>
internal static class CaptureCommit
{
    private const string Row = "row";

    /// <summary>Stores the batch; afterwards each request is either stored or has its failure set.</summary>
    public static void Run(SqliteConnection connection, CaptureStatements statements, IReadOnlyList<PendingRequest> batch)
    {
        try
        {
            Together(statements, batch);
        }
        catch (Exception fault) when (!SqliteFaults.IsUnavailable(fault))
        {
            OneByOne(connection, statements, batch);
        }
    }

    /// <summary>
    /// Prepared statements, including begin and commit: creating a command for each takes as long as some of the inserts.
    /// </summary>
    private static void Together(CaptureStatements statements, IReadOnlyList<PendingRequest> batch)
    {
        statements.Begin();
        try
        {
            foreach (var pending in batch)
            {
                pending.Stored = statements.Insert(pending);
            }

            statements.Commit();
        }
        catch
        {
            statements.Rollback();
            throw;
        }
    }

    /// <summary>Stores each request in its own savepoint; slower.</summary>
    private static void OneByOne(SqliteConnection connection, CaptureStatements statements, IReadOnlyList<PendingRequest> batch)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var pending in batch)
        {
            transaction.Save(Row);
            try
            {
                pending.Stored = statements.Insert(pending);
            }
            catch (Exception fault) when (!SqliteFaults.IsUnavailable(fault))
            {
                transaction.Rollback(Row);
                pending.Failure = SqliteFaults.IsForeignKey(fault)
                    ? new UnknownEndpointException(pending.Request.Arrival.EndpointId, fault)
                    : fault;
            }

            transaction.Release(Row);
        }

        transaction.Commit();
    }
}
