using System.Collections.Concurrent;
using System.Data;
using Microsoft.EntityFrameworkCore;

namespace WebhookInspector.Storage.Database;

/// <summary>Readers that go on with their connection open: to open one, EF Core registers two dozen functions, which takes longer than most queries.</summary>
internal sealed class ReaderPool(DbContextOptions<InspectorDb> options)
{
    private const int MaxIdle = 16;

    private readonly ConcurrentStack<InspectorDb> idle = new();
    private volatile bool closed;

    /// <summary>A reader for one operation, to be disposed of after it.</summary>
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

    /// <returns>False where it is to be disposed of for good.</returns>
    public bool TakeBack(InspectorDb reader)
    {
        if (closed || idle.Count >= MaxIdle || reader.Database.CurrentTransaction is not null || reader.Database.GetDbConnection().State != ConnectionState.Open)
        {
            return false;
        }

        idle.Push(reader);
        if (closed)
        {
            // Between the question and the push.
            Close();
        }

        return true;
    }

    /// <summary>Those that are out go when they come back.</summary>
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
