using WebhookInspector.Diffing.Json;
using WebhookInspector.Requests.Json;

namespace WebhookInspector.Diffing.Rows;

/// <summary>The rows of two JSON texts, in the order of the right one.</summary>
internal sealed class JsonRows(JsonComparison comparison, bool onlyChanges)
{
    public IEnumerable<DiffRow> All(CancellationToken ct)
    {
        var skipped = 0;
        var depth = 0;
        foreach (var step in comparison.Steps(ct))
        {
            if (onlyChanges && step is { Kind: DiffStepKind.Same, Moved: false })
            {
                (skipped, depth) = (skipped + 1, step.Depth);
                continue;
            }

            if (skipped > 0)
                yield return new DiffRow(RowKind.Skipped, depth, null, null, Skipped: skipped);
            skipped = 0;
            foreach (var row in Of(step))
                yield return row;
        }

        if (skipped > 0)
            yield return new DiffRow(RowKind.Skipped, depth, null, null, Skipped: skipped);
    }

    private IEnumerable<DiffRow> Of(DiffStep step)
    {
        var kind = step.Moved ? RowKind.Moved : RowKind.Same;
        var first = comparison.ChangesOf(step).FirstOrDefault();
        return step.Kind switch
        {
            DiffStepKind.Open =>
            [
                new DiffRow(kind, step.Depth, Head(comparison.Left, step.Left), Head(comparison.Right, step.Right), first),
            ],
            DiffStepKind.Close =>
            [
                new DiffRow(RowKind.Same, step.Depth, Foot(comparison.Left, step.Left), Foot(comparison.Right, step.Right)),
            ],
            DiffStepKind.Same => Lines(step, kind, first),
            DiffStepKind.Added => Lines(step, RowKind.Added, first),
            DiffStepKind.Removed => Lines(step, RowKind.Removed, first),
            _ => Lines(step, RowKind.Changed, first),
        };
    }

    private IEnumerable<DiffRow> Lines(DiffStep step, RowKind kind, DiffChange? begins)
    {
        using var left = LinesOf(comparison.Left, step.Left).GetEnumerator();
        using var right = LinesOf(comparison.Right, step.Right).GetEnumerator();
        while (true)
        {
            var onLeft = left.MoveNext() ? left.Current : ((int Depth, string Text)?)null;
            var onRight = right.MoveNext() ? right.Current : ((int Depth, string Text)?)null;
            if ((onRight ?? onLeft) is not { } line)
                yield break;
            yield return new DiffRow(kind, step.Depth + line.Depth, onLeft?.Text, onRight?.Text, begins);
            begins = null;
        }
    }

    private static IEnumerable<(int Depth, string Text)> LinesOf(DiffTree tree, int node)
    {
        if (node < 0)
            yield break;
        var text = tree.Slice(node).ToString();
        var name = NameOf(tree, node);
        foreach (var line in JsonLayout.Lines(text))
        {
            yield return (
                line.Depth,
                name
                    + DiffRow.Cut(
                        string.Concat(
                            line.Tokens.Where(t => t.Kind != JsonTokenKind.Comma)
                                .Select(t => t.In(text).ToString() + (t.Kind == JsonTokenKind.Colon ? " " : ""))
                        )
                    )
            );
            name = "";
        }
    }

    private static string Head(DiffTree tree, int node) => NameOf(tree, node) + (tree[node].Kind == ComparedNodeKind.Array ? "[" : "{");

    private static string Foot(DiffTree tree, int node) => tree[node].Kind == ComparedNodeKind.Array ? "]" : "}";

    private static string NameOf(DiffTree tree, int node) =>
        tree[node].NameStart < 0 ? "" : DiffRow.Cut(tree.Text.AsSpan(tree[node].NameStart, tree[node].NameLength)) + ": ";
}
