using System.Threading.Channels;
using WebhookInspector.Live;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Api.Streaming;

/// <summary>
/// Yields every request after a given one, in order of commit. Sequences rise with commits, so reading "above the last one sent" neither
/// loses nor repeats a request.
/// </summary>
internal sealed class RequestStream(RequestStore store, ArrivalTail tail, LiveFeed feed)
{
    private const int Batch = 200;

    /// <summary>Yields an empty batch when nothing arrived for <paramref name="quiet"/>.</summary>
    public async IAsyncEnumerable<IReadOnlyList<RequestSummary>> ReadAsync(
        RequestQuery query,
        long after,
        TimeSpan quiet,
        TimeProvider time,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        var wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        // Subscribed before the first read: a commit in between wakes the next one.
        using var subscription = feed.Subscribe(signal =>
        {
            if (signal.Topic == LiveTopic.RequestCaptured)
            {
                wake.Writer.TryWrite(true);
            }
        });
        while (!ct.IsCancellationRequested)
        {
            var (batch, position) = await NextAsync(query, after, ct);
            if (position > after)
            {
                after = position;
                if (batch.Count > 0)
                    yield return batch;
                continue;
            }

            if (!await WaitAsync(wake.Reader, quiet, time, ct))
            {
                yield return [];
            }
        }
    }

    private async Task<(IReadOnlyList<RequestSummary> Batch, long Position)> NextAsync(RequestQuery query, long after, CancellationToken ct)
    {
        // A filter may need parts that the summaries lack.
        if (query.Filter is null && await tail.AfterAsync(after, ct) is { } came)
        {
            return (
                [.. came.Where(r => query.EndpointId is null || r.EndpointId == query.EndpointId)],
                came.Count > 0 ? came[^1].Sequence : after
            );
        }

        var (batch, position, _) = await store.ArrivalsAsync(query, after, Batch, ct);
        return (batch, position);
    }

    private static async Task<bool> WaitAsync(ChannelReader<bool> wake, TimeSpan quiet, TimeProvider time, CancellationToken ct)
    {
        using var timer = new CancellationTokenSource(quiet, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, ct);
        try
        {
            return await wake.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }
}
