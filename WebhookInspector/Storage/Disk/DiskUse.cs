using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace WebhookInspector.Storage;

/// <summary>All in bytes.</summary>
/// <param name="Held">What the database holds, without the free pages of its file: this is held against the budget.</param>
/// <param name="FreeInFile">Free pages of the database's file, which are given back or used again.</param>
/// <param name="Log">The write-ahead log beside it.</param>
/// <param name="FreeOnDisk">Null where the file system does not say.</param>
public sealed record DiskUsage(long Held, long FreeInFile, long Log, long? FreeOnDisk, long Budget, long Reserve);

/// <summary>How much of the disk the database takes.</summary>
public sealed class DiskUse(InspectorDbFactory databases, DataDirectory directory, DiskReserve reserve, IOptions<RetentionOptions> options)
{
    private const string PagesSql = """
        SELECT (SELECT page_count FROM pragma_page_count) AS Count, (SELECT freelist_count FROM pragma_freelist_count) AS Free, (SELECT page_size FROM pragma_page_size) AS Size
        """;

    public async Task<DiskUsage> MeasureAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        var pages = await db.Database.SqlQueryRaw<Pages>(PagesSql).SingleAsync(ct);
        var log = new FileInfo(directory.Database + "-wal");
        return new DiskUsage(
            (pages.Count - pages.Free) * pages.Size, pages.Free * pages.Size, log.Exists ? log.Length : 0, reserve.Measure(), options.Value.MaxBytes, options.Value.ReserveBytes);
    }

    private sealed record Pages(long Count, long Free, long Size);
}
