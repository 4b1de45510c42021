using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Search;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>
/// The requests that a filter has found so far: sequences, newest first. Searches further on demand, and adds new requests.
/// </summary>
public sealed class FoundRequests(RequestStore store, RequestSearch search, RequestQuery query, Action onProgress) : IDisposable
{
    /// <summary>The number of requests found per search; beyond it the count says "or more".</summary>
    public const int Portion = 1_000;

    private const int ArrivalBatch = 500;

    private readonly Lock gate = new();

    // Replaced and never changed: the search continues while the page reads it.
    private volatile long[] sequences = [];
    private CancellationTokenSource stop = new();
    private bool gone;
    private long newest = -1;
    private long oldest;

    public IReadOnlyList<long> Sequences => sequences;

    /// <summary>True when every stored request was examined.</summary>
    public bool Complete => oldest <= 1;

    /// <summary>The number of new requests that do not match.</summary>
    public long HiddenArrivals { get; private set; }

    /// <summary>An upper limit of the requests still to be examined.</summary>
    public long Left { get; private set; }

    public bool Searching { get; private set; }

    /// <summary>Ends a search in progress; what it has found stays.</summary>
    public void Stop() => stop.Cancel();

    public async Task RefreshAsync(CancellationToken ct)
    {
        if (newest >= 0)
        {
            await TakeArrivalsAsync(ct);
            return;
        }

        newest = await store.LastSequenceAsync(ct);
        oldest = newest + 1;
        await LookFurtherAsync(ct);
    }

    public async Task LookFurtherAsync(CancellationToken ct)
    {
        if (Searching || Complete || gone)
            return;
        Searching = true;
        if (stop.IsCancellationRequested)
            stop = new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop.Token, ct);
        try
        {
            // Off the page's own context, which must stay responsive.
            await Task.Run(() => SearchAsync(sequences.Length + Portion, either.Token), ct);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // What was found stays.
        }
        finally
        {
            Searching = false;
        }
    }

    private async Task SearchAsync(int enough, CancellationToken ct)
    {
        await foreach (var step in search.DescendAsync(query, oldest, above: 0, Portion, ct))
        {
            Add([], [.. step.Found.Select(s => s.Sequence)]);
            (oldest, Left) = (step.Position, step.Left);
            onProgress();
            if (sequences.Length >= enough)
                return;
        }

        oldest = 0;
    }

    private async Task TakeArrivalsAsync(CancellationToken ct)
    {
        for (var looked = ArrivalBatch; looked == ArrivalBatch; )
        {
            var came = await store.ArrivalsAsync(query, newest, ArrivalBatch, ct);
            Add([.. came.Items.Select(s => s.Sequence).Reverse()], []);
            HiddenArrivals += came.LookedAt - came.Items.Count;
            (newest, looked) = (came.Position, came.LookedAt);
        }
    }

    private void Add(long[] newer, long[] older)
    {
        if (newer.Length + older.Length == 0)
            return;
        lock (gate)
        {
            sequences = [.. newer, .. sequences, .. older];
        }
    }

    public void Dispose()
    {
        gone = true;
        // Not disposed of: a search in progress may hold the token, and the source has no timer to free.
        stop.Cancel();
    }
}
