namespace WebhookInspector.Storage.Disk;

/// <summary>All in bytes.</summary>
/// <param name="Held">What the database holds, without the free pages of its file: this is held against the budget.</param>
/// <param name="FreeInFile">Free pages of the database's file, which are given back or used again.</param>
/// <param name="Log">The write-ahead log beside it.</param>
/// <param name="FreeOnDisk">Null where the file system does not say.</param>
public sealed record DiskUsage(long Held, long FreeInFile, long Log, long? FreeOnDisk, long Budget, long Reserve);
