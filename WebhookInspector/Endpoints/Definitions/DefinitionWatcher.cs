using System.Threading.Channels;
using WebhookInspector.Providers;

namespace WebhookInspector.Endpoints.Definitions;

/// <summary>
/// Reloads definitions when their files change. The operating system reports changes; a scan finds those that it does not report, as on
/// network drives.
/// </summary>
internal sealed partial class DefinitionWatcher(
    OwnDefinitions definitions,
    DefinitionFolder folder,
    ProviderCatalog catalog,
    TimeProvider time,
    ILogger<DefinitionWatcher> logger
) : BackgroundService
{
    public static readonly TimeSpan ScanInterval = TimeSpan.FromSeconds(5);

    /// <summary>Lets an editor finish: many write a file in several steps.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(150);

    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private FileSystemWatcher? watcher;

    public override void Dispose()
    {
        watcher?.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first scan reads the folder once more: a file may have changed since the start.
        var seen = "";
        LogFaults([]);
        await using var scan = time.CreateTimer(_ => Wake(), null, TimeSpan.Zero, ScanInterval);
        await foreach (var _ in wake.Reader.ReadAllAsync(stoppingToken))
        {
            Listen();
            if (folder.Fingerprint() == seen)
                continue;
            await Task.Delay(Settling, time, stoppingToken);
            // Taken before the files are read: a change in between is seen by the next scan.
            seen = folder.Fingerprint();
            var before = catalog.Faults;
            await ReloadAsync(stoppingToken);
            LogFaults(before);
        }
    }

    private async Task ReloadAsync(CancellationToken stoppingToken)
    {
        try
        {
            await definitions.ReloadAsync(stoppingToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // One failure must not end the watch.
            LogFailed(logger, fault);
        }
    }

    private void Wake() => wake.Writer.TryWrite(true);

    /// <summary>Starts listening once the folder exists. Where the operating system refuses, the scan remains.</summary>
    private void Listen()
    {
        if (!Directory.Exists(folder.Path))
        {
            watcher?.Dispose();
            watcher = null;
            return;
        }

        if (watcher is not null)
            return;
        try
        {
            watcher = new FileSystemWatcher(folder.Path)
            {
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => Wake();
            watcher.Created += (_, _) => Wake();
            watcher.Deleted += (_, _) => Wake();
            watcher.Renamed += (_, _) => Wake();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            LogNotWatched(logger, folder.Path, fault.Message);
        }
    }

    private void LogFaults(IReadOnlyList<DefinitionFault> before)
    {
        foreach (var fault in catalog.Faults.Except(before))
            LogFault(logger, fault);
    }

    [LoggerMessage(10001, LogLevel.Warning, "Provider definition not used: {Fault}")]
    private static partial void LogFault(ILogger logger, DefinitionFault fault);

    [LoggerMessage(10002, LogLevel.Warning, "Changes in {Folder} are found by scanning: {Reason}")]
    private static partial void LogNotWatched(ILogger logger, string folder, string reason);

    [LoggerMessage(10003, LogLevel.Error, "Provider definitions could not be reloaded")]
    private static partial void LogFailed(ILogger logger, Exception fault);
}
