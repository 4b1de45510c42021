using System.Collections.Concurrent;
using System.Data;
using Microsoft.EntityFrameworkCore;

namespace WebhookInspector.Storage.Database;

/// <summary>
/// Pools read-only contexts with open connections: when a connection opens, EF Core registers two dozen functions, which takes longer than
/// most queries.
/// </summary>
internal sealed class ReaderPool(DbContextOptions<InspectorDb> options)
{
    private const int MaxIdle = 16;

    private readonly ConcurrentStack<InspectorDb> idle = new();
    private volatile bool closed;

    /// <summary>Rents a reader for one operation; the caller disposes of it afterwards.</summary>
    public InspectorDb Rent()
    {
        if (idle.TryPop(out var reader))
        {
            return reader.Rented();
        }

        reader = new InspectorDb(options) { Home = this };
        try
        {
            reader.Database.OpenConnection();
            return reader;
        }
        catch
        {
            reader.Home = null;
            reader.Dispose();
            throw;
        }
    }

    /// <returns>False when the reader must be disposed of for good.</returns>
    public bool TakeBack(InspectorDb reader)
    {
        if (
            closed
            || idle.Count >= MaxIdle
            || reader.Database.CurrentTransaction is not null
            || reader.Database.GetDbConnection().State != ConnectionState.Open
        )
        {
            return false;
        }

        idle.Push(reader);
        if (closed)
        {
            // Covers a close between the check and the push.
            Close();
        }

        return true;
    }

    /// <summary>Closes the idle readers; rented ones are closed when they are returned.</summary>
    public void Close()
    {
        closed = true;
        while (idle.TryPop(out var reader))
        {
            reader.Home = null;
            reader.Dispose();
        }
    }
}
