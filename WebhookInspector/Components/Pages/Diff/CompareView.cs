using WebhookInspector.Components.Shared;
using WebhookInspector.Diffing;
using WebhookInspector.Diffing.Rows;
using WebhookInspector.Requests;
using WebhookInspector.Settings;
using WebhookInspector.Storage;

namespace WebhookInspector.Components.Pages.Diff;

/// <summary>Two requests, compared, as the page shows them.</summary>
/// <param name="Endpoint">The right one's; null when it was deleted.</param>
/// <param name="Masks">Of both sides: what one of them hides is shown only to who asks for it.</param>
/// <param name="Ignored">The pointers that were left out.</param>
/// <param name="Rows">The first rows of the bodies side by side.</param>
public sealed record CompareView(
    CapturedRequest Left, CapturedRequest Right, Endpoint? Endpoint, IReadOnlyList<HeaderMask> Masks, IReadOnlyList<string> Ignored, RequestDiff Diff,
    IReadOnlyList<DiffRow> Rows, bool HasMoreRows)
{
    private const int MostSuggestions = 12;

    public IReadOnlyList<string> Suggested { get; } = [.. VolatileFields.Suggest(Diff.Body.Changes).Except(Ignored).Take(MostSuggestions)];

    /// <summary>The rules shown are not those that are kept for the endpoint.</summary>
    public bool CanBeKept => Endpoint is not null && !Endpoint.DiffIgnore.ToHashSet(StringComparer.Ordinal).SetEquals(Ignored);

    public bool Hides(string header) => Masks.Any(m => m.Hides(header));

    public string BodyInWords => Diff switch
    {
        { Equal: true } => "The bodies are the same, byte for byte",
        { EqualAsJson: true } => "Equal as JSON, different bytes",
        { Body.Changes.Count: 0 } when Ignored.Count > 0 => "The bodies differ only in what is ignored",
        { Body: { Changes.Count: 0, Decoded: true } } => "The same when decoded, different bytes",
        { Body.Changes.Count: 0 } => "The same values, different bytes",
        { Body: var body } => $"{(body.HasMore ? "More than " : "")}{Counted(body.Changes.Count, "change")} in the body",
    };

    public string HeadersInWords => Diff.Headers.Count == 0 ? "headers the same" : $"{Counted(Diff.Headers.Count, "header")} {(Diff.Headers.Count == 1 ? "differs" : "differ")}";

    private static string Counted(int count, string what) => $"{count:N0} {what}{(count == 1 ? "" : "s")}";
}

/// <summary>Why there is nothing to compare; a sentence for the page.</summary>
public sealed record NothingToCompare(string Title, string Text);

/// <summary>Reads and compares what the URL names.</summary>
public sealed class CompareReader(RequestStore requests, EndpointStore endpoints, EndpointDirectory directory, DiffService diffs)
{
    /// <param name="rows">How many rows are laid out.</param>
    public async Task<(CompareView? View, NothingToCompare? Nothing)> ReadAsync(CompareUrl url, int rows, CancellationToken ct)
    {
        if (await requests.FindAsync(url.Right ?? "", ct) is not { } right)
            return (null, new NothingToCompare("The right request is not here", "It was deleted, by hand or by the retention rule, or the link is not whole."));
        var leftId = url.Left == CompareUrl.Previous ? (await requests.PreviousOfTypeAsync(right.Summary, ct))?.Id : url.Left;
        if (leftId is null)
            return (null, new NothingToCompare("There is no earlier request of this type", "This is the first one of its event type at this endpoint. Pick another to compare it with."));
        if (await requests.FindAsync(leftId, ct) is not { } left)
            return (null, new NothingToCompare("The left request is not here", "It was deleted, by hand or by the retention rule, or the link is not whole."));

        var endpoint = await endpoints.FindAsync(right.Summary.EndpointId, ct);
        var ignored = url.Ignore ?? endpoint?.DiffIgnore ?? [];
        if (!IgnoreRules.TryParse(ignored, out var rules, out var fault))
            return (null, new NothingToCompare("A rule can't be read", fault));
        if (await diffs.ReadAsync(left.Summary.Id, ct) is not { } leftSide || await diffs.ReadAsync(right.Summary.Id, ct) is not { } rightSide)
            return (null, new NothingToCompare("A request went away", "It was deleted while it was read."));

        var diff = await diffs.CompareAsync(leftSide, rightSide, rules, ct);
        var shown = await Task.Run(() => DiffRows.Of(diff.Body, !url.All, ct).Take(rows + 1).ToList(), ct);
        return (new CompareView(
            left, right, endpoint, [directory.MaskOf(left.Summary.EndpointId), directory.MaskOf(right.Summary.EndpointId)], rules.Pointers, diff, shown.Count > rows ? shown[..rows] : shown, shown.Count > rows), null);
    }
}
