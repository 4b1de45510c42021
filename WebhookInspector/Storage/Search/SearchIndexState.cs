using Microsoft.EntityFrameworkCore;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Search;

/// <summary>Says how far the search index has come.</summary>
public sealed class SearchIndexState(InspectorDbFactory databases)
{
    /// <summary>So many new requests may wait for the index: they are added within seconds.</summary>
    private const long Usual = 1_000;

    /// <returns>The share of the stored requests that are in the index, below 1; null when only the newest are missing.</returns>
    public async Task<double?> BehindAsync(CancellationToken ct)
    {
        await using var db = databases.Read();
        var indexed = await db.SearchProgress.Select(p => p.Sequence).SingleOrDefaultAsync(ct);
        var newest = await db.Requests.MaxAsync(r => (long?)r.Sequence, ct) ?? 0;
        var oldest = await db.Requests.MinAsync(r => (long?)r.Sequence, ct) ?? 0;
        return Share(indexed, oldest, newest);
    }

    /// <param name="indexed">The sequence up to which requests are in the index.</param>
    internal static double? Share(long indexed, long oldest, long newest) =>
        newest - Math.Max(indexed, oldest) < Usual ? null : Math.Max(0, indexed - oldest + 1) / (double)(newest - oldest + 1);
}
