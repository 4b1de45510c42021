using Microsoft.Data.Sqlite;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Captures;

/// <summary>Puts a batch of requests into one transaction, and sees to it that a bad one fails alone.</summary>
internal static class CaptureCommit
{
    private const string Row = "row";

    /// <summary>Afterwards each request is stored or has its failure.</summary>
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

    /// <summary>Prepared, begin and commit too: making a command for each takes as long as some of the inserts.</summary>
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

    /// <summary>Slower: a savepoint around each.</summary>
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
                pending.Failure = SqliteFaults.IsForeignKey(fault) ? new UnknownEndpointException(pending.Request.Arrival.EndpointId, fault) : fault;
            }

            transaction.Release(Row);
        }

        transaction.Commit();
    }
}
