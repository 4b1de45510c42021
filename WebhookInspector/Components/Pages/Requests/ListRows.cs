namespace WebhookInspector.Components.Pages.Requests;

/// <summary>
/// Assigns the page's rows to requests. A request keeps its row, and so the focus, wherever it moves. When most of them are new, existing
/// rows are reused: creating as many costs a browser three times as much.
/// </summary>
public sealed class ListRows
{
    private IReadOnlyList<(long Sequence, long Row)> shown = [];
    private long rows;

    /// <param name="sequences">The requests to show, each once.</param>
    /// <returns>The row of each, all different.</returns>
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
