using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WebhookInspector.Requests.Query;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage.Disk;

/// <summary>Holds the database to its budget: the oldest requests that are not pinned go, whichever endpoint's they are.</summary>
public sealed class DiskBudget(InspectorDbFactory databases, RequestRemoval removal, DiskUse use, IOptions<RetentionOptions> options)
{
    /// <summary>What a request takes beside its body and its words, at most: headers and indexes.</summary>
    private const long Overhead = 4_000;

    public async Task<bool> IsReachedAsync(CancellationToken ct) => (await use.MeasureAsync(ct)).Held > options.Value.MaxBytes;

    /// <returns>How many requests went; fewer than needed where the rest is pinned.</returns>
    internal async Task<long> HoldAsync(CancellationToken ct)
    {
        var removed = 0L;
        while ((await use.MeasureAsync(ct)).Held - options.Value.MaxBytes is > 0 and var excess)
        {
            // Measured again after each: how much a request gives back is only known when it is gone.
            var step = await removal.RemoveAsync(rows => rows.Where(r => !r.Pinned), await EndOfOldestAsync(excess, ct), ct, why: TallyKind.RemovedByBudget);
            if (step == 0)
            {
                break;
            }

            removed += step;
        }

        return removed;
    }

    /// <summary>The sequence up to which the oldest hold so many bytes.</summary>
    private async Task<long> EndOfOldestAsync(long bytes, CancellationToken ct)
    {
        await using var db = databases.Read();
        var last = 0L;
        await foreach (var request in db.Requests.Where(r => !r.Pinned).OrderBy(r => r.Sequence).Select(r => new { r.Sequence, r.BodySize }).AsAsyncEnumerable().WithCancellation(ct))
        {
            (last, bytes) = (request.Sequence, bytes - GivesBack(request.BodySize));
            if (bytes <= 0)
            {
                break;
            }
        }

        return last;
    }

    /// <summary>Rather too much: what is still over is measured again, but what is gone is gone. The search index takes up to twice as much as the words.</summary>
    private static long GivesBack(long bodySize) => bodySize + (2 * Math.Min(bodySize, BodyWords.TextBytes)) + Overhead;
}
