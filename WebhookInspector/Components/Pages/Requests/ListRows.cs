namespace WebhookInspector.Components.Pages.Requests;

/// <summary>
/// Which row of the page shows which request. A request keeps its row, and with it the focus, wherever it moves.
/// Where most of them are new, the rows that are there are written over: to build as many anew costs a browser three times as much.
/// </summary>
public sealed class ListRows
{
    private IReadOnlyList<(long Sequence, long Row)> shown = [];
    private long rows;

    /// <param name="sequences">Of the requests to show, each once.</param>
    /// <returns>The row of each, no two alike.</returns>
    public IReadOnlyList<long> Follow(IReadOnlyList<long> sequences)
    {
        var held = shown.ToDictionary(s => s.Sequence, s => s.Row);
        var mostlyNew = sequences.Count(held.ContainsKey) * 2 < sequences.Count;
        shown =
        [
            .. sequences.Select(
                (sequence, i) =>
                    (
                        sequence,
                        mostlyNew
                            ? i < shown.Count
                                ? shown[i].Row
                                : ++rows
                            : held.TryGetValue(sequence, out var row)
                                ? row
                                : ++rows
                    )
            ),
        ];
        return [.. shown.Select(s => s.Row)];
    }
}
