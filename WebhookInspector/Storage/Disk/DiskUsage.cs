namespace WebhookInspector.Storage.Disk;

/// <summary>Disk usage of the database; all values are in bytes.</summary>
/// <param name="Held">Size of the database's content, without free pages in its file: this is compared with the budget.</param>
/// <param name="FreeInFile">Free pages in the database file, which are returned to the file system or reused.</param>
/// <param name="Log">Size of the write-ahead log.</param>
/// <param name="FreeOnDisk">Free bytes on the disk; null when the file system does not report them.</param>
public sealed record DiskUsage(long Held, long FreeInFile, long Log, long? FreeOnDisk, long Budget, long Reserve);
