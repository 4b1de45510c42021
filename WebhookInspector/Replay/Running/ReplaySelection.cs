using WebhookInspector.Requests;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;
using WebhookInspector.Storage.Replays;

namespace WebhookInspector.Replay.Running;

/// <summary>Determines which requests a run sends, and in which order, before it starts.</summary>
internal sealed class ReplaySelection(RequestStore requests)
{
    private const int PageSize = 500;

    /// <exception cref="SettingRefusedException">A request does not exist, or there are none or too many.</exception>
    public async Task<SelectedRequests> ResolveAsync(ReplayOrder order, CancellationToken ct)
    {
        var (ids, leftOut) = order.RequestIds is { } given ? new(await SelectedAsync(given, ct), 0) : await FoundAsync(order.Query!, ct);
        ids = order.Plan.Variant switch
        {
            ReplayVariant.OutOfOrder => await OutOfOrderAsync(ids, ct),
            ReplayVariant.Duplicate => [.. ids.SelectMany(id => new[] { id, id })],
            _ => ids,
        };
        // "Out of order" means later ones first.
        var reverse = order.Plan.Order == ReplayOrdering.Reverse || order.Plan.Variant == ReplayVariant.OutOfOrder;
        return new(reverse ? [.. ids.Reverse()] : ids, leftOut);
    }

    private async Task<IReadOnlyList<string>> SelectedAsync(IReadOnlyList<string> given, CancellationToken ct)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in given.Chunk(PageSize))
        {
            var sequences = part.Select(id => RequestId.TryReadSequence(id, out var sequence) ? sequence : 0).ToList();
            there.UnionWith((await requests.OfSequencesAsync(sequences, ct)).Select(s => s.Id));
        }

        return given.FirstOrDefault(id => !there.Contains(id)) is { } missing
            ? throw new SettingRefusedException("requestIds", $"there is no request with the id '{missing}'.")
            : [.. given.OrderBy(id => RequestId.TryReadSequence(id, out var sequence) ? sequence : 0)];
    }

    /// <summary>Leaves out requests of which only a part is stored: nobody looks at each of many.</summary>
    private async Task<SelectedRequests> FoundAsync(RequestQuery query, CancellationToken ct)
    {
        var (ids, leftOut) = (new List<string>(), 0);
        string? before = null;
        do
        {
            var page = await requests.ListAsync(query, PageSize, before, ct);
            var whole = page.Items.Where(s => IncompleteBody.Of(s) is null).Select(s => s.Id).ToList();
            ids.AddRange(whole);
            leftOut += page.Items.Count - whole.Count;
            before = page.Next;
        } while (before is not null && ids.Count <= ReplayOrderRules.MaxRequests);
        if (ids.Count is 0 or > ReplayOrderRules.MaxRequests)
            throw new SettingRefusedException(
                "q",
                ids.Count > 0 ? $"matches more than {ReplayOrderRules.MaxRequests} requests, which is the most for one run."
                    : leftOut > 0 ? "matches only requests whose body is incomplete. Give their ids to send them all the same."
                    : "matches no request."
            );
        ids.Reverse();
        return new(ids, leftOut);
    }

    /// <summary>Adds a partner to a single request: the one after it is sent first; without one, the one before is sent after it.</summary>
    private async Task<IReadOnlyList<string>> OutOfOrderAsync(IReadOnlyList<string> ids, CancellationToken ct)
    {
        if (ids.Count > 1)
            return ids;
        var request =
            await requests.FindAsync(ids[0], ct)
            ?? throw new SettingRefusedException("requestIds", $"there is no request with the id '{ids[0]}'.");
        var ofEndpoint = new RequestQuery(request.Summary.EndpointId);
        if (await requests.AfterAsync(ofEndpoint, request.Summary.Sequence, 1, ct) is [var next])
            return [ids[0], next.Id];
        return await requests.ListAsync(ofEndpoint, 1, ids[0], ct) is { Items: [var previous] }
            ? [previous.Id, ids[0]]
            : throw new SettingRefusedException("variant", "'out-of-order' takes two requests, and this endpoint has one.");
    }
}
