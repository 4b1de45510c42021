using WebhookInspector.Requests;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Search;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>
/// The list by position, newest first. While somebody reads, it is held: new requests are counted and wait, so that no row moves.
/// </summary>
public sealed class RequestListModel(RequestStore store, RequestSearch search)
{
    private FoundRequests? found;
    private string? newestShown;
    private long newestFound;
    private volatile bool stale;

    public RequestQuery Query { get; private set; } = RequestQuery.All;

    /// <summary>Called from any thread while a search is running.</summary>
    public Action OnProgress { get; init; } = () => { };

    public bool Loaded { get; private set; }

    /// <summary>The number of rows to scroll through.</summary>
    public int Count { get; private set; }

    /// <summary>The number of requests that arrived since the list was held.</summary>
    public int Waiting { get; private set; }

    /// <summary>The number that the filter excludes; only of new requests while not everything stored was examined.</summary>
    public long Hidden { get; private set; }

    /// <summary>False when there may be more matches than were searched for.</summary>
    public bool Complete => found?.Complete ?? true;

    public bool Searching => found?.Searching ?? false;

    /// <summary>The number of requests that a search may still have to examine.</summary>
    public long Left => found?.Left ?? 0;

    /// <summary>Starts another list from its beginning.</summary>
    public void Show(RequestQuery query)
    {
        if (query == Query && Loaded)
            return;
        found?.Dispose();
        (Query, newestShown, newestFound, found, Loaded) = (query, null, 0, null, false);
    }

    /// <summary>Marks what was found as outdated: the next refresh searches again.</summary>
    public void Forget() => stale = true;

    /// <summary>Ends a search in progress; what was found stays.</summary>
    public void Cancel() => found?.Stop();

    /// <param name="hold">True while the reader has scrolled, or has opened a request.</param>
    public Task RefreshAsync(bool hold, CancellationToken ct) =>
        Query.Filter is null ? RefreshAllAsync(hold, ct) : RefreshFoundAsync(hold, ct);

    public async Task LookFurtherAsync(CancellationToken ct)
    {
        if (found is { } looking)
        {
            await looking.LookFurtherAsync(ct);
            await RefreshAsync(hold: true, ct);
        }
    }

    public async Task<IReadOnlyList<RequestSummary>> SliceAsync(int skip, int take, CancellationToken ct)
    {
        var some = Math.Min(take, Math.Max(0, Count - skip));
        return found is null
            ? await store.SliceAsync(Query, skip + Waiting, some, ct)
            : await store.OfSequencesAsync([.. found.Sequences.Skip(skip + Waiting).Take(some)], ct);
    }

    /// <summary>Returns the row of a request, from 0; -1 when the list does not show it.</summary>
    public async Task<int> PositionAsync(string id, CancellationToken ct)
    {
        if (found is null)
            return await store.PositionAsync(Query.EndpointId, id, ct) is var position and >= 0 ? Math.Max(-1, position - Waiting) : -1;
        return await store.FindAsync(id, ct) is { } request
            ? Math.Max(-1, found.Sequences.ToList().IndexOf(request.Summary.Sequence) - Waiting)
            : -1;
    }

    private async Task RefreshAllAsync(bool hold, CancellationToken ct)
    {
        var query = Query;
        var total = (int)await store.CountAsync(query, ct);
        var newer = hold && newestShown is not null ? await store.PositionAsync(query.EndpointId, newestShown, ct) : -1;
        if (newer < 0)
        {
            newer = 0;
            newestShown = await store.SliceAsync(query, 0, 1, ct) is [var newest] ? newest.Id : null;
        }

        if (query == Query)
            (Waiting, Count, Hidden, Loaded) = (newer, Math.Max(0, total - newer), 0, true);
    }

    private async Task RefreshFoundAsync(bool hold, CancellationToken ct)
    {
        if (stale)
        {
            found?.Dispose();
            (found, stale) = (null, false);
        }

        var looking = found ??= new FoundRequests(store, search, Query, OnProgress);
        await looking.RefreshAsync(ct);
        var total = looking.Complete ? await store.CountAsync(Query with { Filter = null }, ct) : 0;
        if (looking != found)
            return;
        if (!hold || newestFound == 0)
            newestFound = looking.Sequences.Count > 0 ? looking.Sequences[0] : 0;
        Waiting = looking.Sequences.TakeWhile(s => s > newestFound).Count();
        (Count, Loaded) = (looking.Sequences.Count - Waiting, true);
        Hidden = looking.Complete ? Math.Max(0, total - looking.Sequences.Count) : looking.HiddenArrivals;
    }
}
