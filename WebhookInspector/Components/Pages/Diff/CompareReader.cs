using WebhookInspector.Checking;
using WebhookInspector.Components.Shared;
using WebhookInspector.Diffing;
using WebhookInspector.Diffing.Rows;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Reads;

namespace WebhookInspector.Components.Pages.Diff;

/// <summary>Reads and compares the requests that the URL names.</summary>
public sealed class CompareReader(RequestStore requests, EndpointStore endpoints, DiffService diffs)
{
    /// <param name="rows">The number of rows to lay out.</param>
    public async Task<(CompareView? View, NothingToCompare? Nothing)> ReadAsync(CompareUrl url, int rows, CancellationToken ct)
    {
        if (await requests.FindAsync(url.Right ?? "", ct) is not { } right)
            return (
                null,
                new NothingToCompare(
                    "The right request was not found",
                    "It was deleted by a person or by retention, or the link is incomplete."
                )
            );
        var leftId = url.Left == CompareUrl.Previous ? (await requests.PreviousOfTypeAsync(right.Summary, ct))?.Id : url.Left;
        if (leftId is null)
            return (
                null,
                new NothingToCompare(
                    "There is no earlier request of this type",
                    "This is the first one of its event type at this endpoint. Pick another to compare it with."
                )
            );
        if (await requests.FindAsync(leftId, ct) is not { } left)
            return (
                null,
                new NothingToCompare(
                    "The left request was not found",
                    "It was deleted by a person or by retention, or the link is incomplete."
                )
            );

        var endpoint = await endpoints.FindAsync(right.Summary.EndpointId, ct);
        var ignored = url.Ignore ?? endpoint?.DiffIgnore ?? [];
        if (!IgnoreRules.TryParse(ignored, out var rules, out var fault))
            return (null, new NothingToCompare("An ignore rule is not valid", fault));
        if (
            await diffs.ReadAsync(left.Summary.Id, ct) is not { } leftSide
            || await diffs.ReadAsync(right.Summary.Id, ct) is not { } rightSide
        )
            return (null, new NothingToCompare("A request was deleted", "It was deleted while it was being read."));

        var diff = await diffs.CompareAsync(leftSide, rightSide, rules, ct);
        var shown = await Task.Run(() => DiffRows.Of(diff.Body, !url.All, ct).Take(rows + 1).ToList(), ct);
        return (
            new CompareView(left, right, endpoint, rules.Pointers, diff, shown.Count > rows ? shown[..rows] : shown, shown.Count > rows),
            null
        );
    }
}
