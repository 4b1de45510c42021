using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Removal;

namespace WebhookInspector.Storage.Disk;

/// <summary>Measures the disk space used by the database.</summary>
public sealed class DiskUse(InspectorDbFactory databases, DataDirectory directory, DiskReserve reserve, IOptions<RetentionOptions> options)
{
    private const string PagesSql = """
        SELECT (SELECT page_count FROM pragma_page_count) AS Count,
            (SELECT freelist_count FROM pragma_freelist_count) AS Free,
            (SELECT page_size FROM pragma_page_size) AS Size
        """;

    public async Task<DiskUsage> MeasureAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        var pages = await db.Database.SqlQueryRaw<Pages>(PagesSql).SingleAsync(ct);
        var log = new FileInfo(directory.Database + "-wal");
        return new DiskUsage(
            (pages.Count - pages.Free) * pages.Size,
            pages.Free * pages.Size,
            log.Exists ? log.Length : 0,
            reserve.Measure(),
            options.Value.MaxBytes,
            options.Value.ReserveBytes
        );
    }

    private sealed record Pages(long Count, long Free, long Size);
}
