using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Search;

namespace WebhookInspector.Api.Streaming;

/// <summary>Waits for matching requests.</summary>
internal sealed class RequestWait(RequestStore store, RequestStream stream, TimeProvider time)
{
    private const int Shown = 5;

    /// <summary>The number of newest requests that are examined for near misses.</summary>
    private const int Among = 200;

    /// <param name="after">Only requests after this sequence count; null counts all stored ones.</param>
    /// <returns>The matches in order of arrival; when there are too few, also the nearest misses.</returns>
    public async Task<(IReadOnlyList<RequestSummary> Items, IReadOnlyList<NearMiss>? Nearest)> RunAsync(
        RequestQuery query,
        long? after,
        int count,
        TimeSpan patience,
        CancellationToken ct
    )
    {
        using var timer = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, ct);
        try
        {
            return (await CollectAsync(query, after, count, either.Token), null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return ([], query.Filter is null ? [] : [.. (await store.NearestAsync(query, after ?? 0, Among, ct)).Take(Shown)]);
        }
    }

    private async Task<List<RequestSummary>> CollectAsync(RequestQuery query, long? after, int count, CancellationToken ct)
    {
        var position = after ?? await store.LastSequenceAsync(ct);
        var found = after is null ? await StoredAsync(query, position, count, ct) : [];
        if (found.Count >= count)
            return found;
        await foreach (var batch in stream.ReadAsync(query, position, Timeout.InfiniteTimeSpan, time, ct))
        {
            found.AddRange(batch);
            if (found.Count >= count)
                break;
        }

        ct.ThrowIfCancellationRequested();
        return found.Count > count ? found[..count] : found;
    }

    /// <summary>Reads the newest requests that already match, up to where the stream continues.</summary>
    private async Task<List<RequestSummary>> StoredAsync(RequestQuery query, long last, int count, CancellationToken ct) =>
        [.. (await store.ListAsync(query, count, RequestId.Create(last + 1), ct)).Items.Reverse()];
}
