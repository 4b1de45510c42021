using WebhookInspector.Requests;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Requests;

/// <summary>
/// The list by position, newest first. While somebody reads, it is held: what comes meanwhile is counted and waits, so that no row moves.
/// </summary>
public sealed class RequestListModel(RequestStore store)
{
    private string? newestShown;

    public RequestQuery Query { get; private set; } = RequestQuery.All;

    public bool Loaded { get; private set; }

    /// <summary>How many rows there are to scroll through.</summary>
    public int Count { get; private set; }

    /// <summary>How many have come since the list was held.</summary>
    public int Waiting { get; private set; }

    /// <summary>How many the filter leaves out.</summary>
    public long Hidden { get; private set; }

    /// <summary>Another list: from its beginning.</summary>
    public void Show(RequestQuery query)
    {
        if (query == Query && Loaded)
            return;
        (Query, newestShown, Loaded) = (query, null, false);
    }

    /// <param name="hold">True while the reader is somewhere in the list, or at one of its requests.</param>
    public async Task RefreshAsync(bool hold, CancellationToken ct)
    {
        var query = Query;
        var total = (int)await store.CountAsync(query, ct);
        var newer = hold && newestShown is not null ? await store.PositionAsync(query, newestShown, ct) : -1;
        var hidden = query.Filter is null ? 0 : await store.CountAsync(query with { Filter = null }, ct) - total;
        if (newer < 0)
        {
            newer = 0;
            newestShown = await store.SliceAsync(query, 0, 1, ct) is [var newest] ? newest.Id : null;
        }

        if (query != Query)
            return;
        (Waiting, Count, Hidden, Loaded) = (newer, Math.Max(0, total - newer), Math.Max(0, hidden), true);
    }

    public Task<IReadOnlyList<RequestSummary>> SliceAsync(int skip, int take, CancellationToken ct) =>
        store.SliceAsync(Query, skip + Waiting, Math.Min(take, Math.Max(0, Count - skip)), ct);
}
