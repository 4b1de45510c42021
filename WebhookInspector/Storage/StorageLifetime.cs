using Microsoft.Data.Sqlite;
using WebhookInspector.Storage.Backups;
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

    public async Task StartAsync(CancellationToken ct)
    {
        directory.Create();
        instance = InstanceLock.Take(directory);
        UnfinishedRestore.Refuse(directory);
        try
        {
            DatabaseCheck.Run(directory.Database);
            var connection = WriterConnection.Open(directory.Database);
            gate.Open(connection);
            DatabaseCheck.RequireWritable(connection);
            await SchemaUpgrade.RunAsync(connection, directory, ct);
            AutoVacuum.Ensure(connection, logger);
        }
        catch (SqliteException fault)
        {
            throw DatabaseCheck.Refusal(directory.Database, fault);
        }

        writer.Start();
    }

    /// <summary>Stops once, and lets every caller wait for it: a signal and a test host may both ask for the stop.</summary>
    public Task StopAsync(CancellationToken ct)
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
            // Acknowledged requests are in the write-ahead log, which the next start reads.
            LogLogLeft(logger, fault);
        }

        instance?.Dispose();
    }

    /// <summary>Releases everything after a failed start, which is not followed by a stop.</summary>
    public void Dispose()
    {
        gate.Dispose();
        instance?.Dispose();
    }

    [LoggerMessage(1003, LogLevel.Warning, "The write-ahead log was not checkpointed at shutdown; the next start does it")]
    private static partial void LogLogLeft(ILogger logger, Exception fault);
}
