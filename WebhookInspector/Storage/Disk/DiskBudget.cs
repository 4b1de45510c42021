using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Storage.Database;
using WebhookInspector.Storage.Removal;
using WebhookInspector.Storage.Tallies;

namespace WebhookInspector.Storage.Disk;

/// <summary>
/// Keeps the database within its disk budget by removing the oldest requests that are not pinned, regardless of their endpoint.
/// </summary>
public sealed class DiskBudget(InspectorDbFactory databases, RequestRemoval removal, DiskUse use, IOptions<RetentionOptions> options)
{
    /// <summary>Upper estimate of the bytes that a request uses besides its body and search text: headers and indexes.</summary>
    private const long Overhead = 4_000;

    public async Task<bool> IsReachedAsync(CancellationToken ct) => (await use.MeasureAsync(ct)).Held > options.Value.MaxBytes;

    /// <returns>The number of requests removed; fewer than needed when the rest is pinned.</returns>
    internal async Task<long> HoldAsync(CancellationToken ct)
    {
        var removed = 0L;
        while ((await use.MeasureAsync(ct)).Held - options.Value.MaxBytes is > 0 and var excess)
        {
            // The size is measured again after each step: the space that a request frees is known only after its removal.
            var step = await removal.RemoveAsync(
                rows => rows.Where(r => !r.Pinned),
                await EndOfOldestAsync(excess, ct),
                ct,
                why: TallyKind.RemovedByBudget
            );
            if (step == 0)
            {
                break;
            }

            removed += step;
        }

        return removed;
    }

    /// <summary>Finds the sequence up to which the oldest requests take the given number of bytes.</summary>
    private async Task<long> EndOfOldestAsync(long bytes, CancellationToken ct)
    {
        await using var db = databases.Read();
        var last = 0L;
        await foreach (
            var request in db
                .Requests.Where(r => !r.Pinned)
                .OrderBy(r => r.Sequence)
                .Select(r => new { r.Sequence, r.BodySize })
                .AsAsyncEnumerable()
                .WithCancellation(ct)
        )
        {
            (last, bytes) = (request.Sequence, bytes - GivesBack(request.BodySize));
            if (bytes <= 0)
            {
                break;
            }
        }

        return last;
    }

    /// <summary>
    /// Overestimates a request's size on purpose: any remaining excess is measured again, but removed requests are lost. The search index
    /// takes up to twice the text's size.
    /// </summary>
    private static long GivesBack(long bodySize) => bodySize + (2 * Math.Min(bodySize, ReadingLimits.SearchText.MaxStoredBytes)) + Overhead;
}
