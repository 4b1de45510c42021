using Microsoft.Data.Sqlite;
using WebhookInspector.Storage.Captures;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Disk;

namespace WebhookInspector.Storage;

/// <summary>Opens the data directory before anything else starts, and closes it after everything else has stopped.</summary>
internal sealed partial class StorageLifetime(
    DataDirectory directory,
    WriteGate gate,
    RequestWriter writer,
    InspectorDbFactory databases,
    ILogger<StorageLifetime> logger
) : IHostedService, IDisposable
{
    private readonly Lock turn = new();
    private InstanceLock? instance;
    private Task? stopped;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        directory.Create();
        instance = InstanceLock.Take(directory);
        try
        {
            DatabaseCheck.Run(directory.Database);
            var connection = WriterConnection.Open(directory.Database);
            gate.Open(connection);
            await SchemaUpgrade.RunAsync(connection, directory, cancellationToken);
            AutoVacuum.Ensure(connection, logger);
        }
        catch (SqliteException fault)
        {
            throw DatabaseCheck.Refusal(directory.Database, fault);
        }

        writer.Start();
    }

    /// <summary>Two may ask for the stop (a signal, a test host): there is one, and both wait for it.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (turn)
        {
            return stopped ??= StopOnceAsync();
        }
    }

    private async Task StopOnceAsync()
    {
        await writer.DrainAsync();
        databases.CloseReaders();
        try
        {
            await gate.CloseAsync();
        }
        catch (SqliteException fault)
        {
            // What is acknowledged is in the log, which the next start reads.
            LogLogLeft(logger, fault);
        }

        instance?.Dispose();
    }

    /// <summary>After a start that failed nothing else would let go.</summary>
    public void Dispose()
    {
        gate.Dispose();
        instance?.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database's log could not be brought into it; the next start does so")]
    private static partial void LogLogLeft(ILogger logger, Exception fault);
}
