using WebhookInspector.Diffing.Bodies;

namespace WebhookInspector.Diffing.Rows;

/// <summary>The rows of two texts.</summary>
internal static class TextRows
{
    /// <summary>Lines that are shown before and after a change when only changes are.</summary>
    private const int Context = 3;

    public static IEnumerable<DiffRow> Of(TextComparison text, bool onlyChanges)
    {
        using var changes = text.Changes().GetEnumerator();
        var at = 0;
        foreach (var block in text.Blocks)
        {
            foreach (var row in Same(text, at, block.RightStart, onlyChanges, at > 0, before: true))
                yield return row;
            for (var i = 0; i < Math.Max(block.LeftCount, block.RightCount) && changes.MoveNext(); i++)
            {
                var left = i < block.LeftCount ? Line(text.Left[block.LeftStart + i]) : null;
                var right = i < block.RightCount ? Line(text.Right[block.RightStart + i]) : null;
                yield return new DiffRow(left is null ? RowKind.Added : right is null ? RowKind.Removed : RowKind.Changed, 0, left, right, changes.Current);
            }

            at = block.RightStart + block.RightCount;
        }

        foreach (var row in Same(text, at, text.Right.Count, onlyChanges, at > 0, before: false))
            yield return row;
    }

    private static IEnumerable<DiffRow> Same(TextComparison text, int from, int to, bool onlyChanges, bool after, bool before)
    {
        var head = onlyChanges ? Math.Min(to - from, after ? Context : 0) : to - from;
        var tail = onlyChanges ? Math.Min(to - from - head, before ? Context : 0) : 0;
        for (var i = from; i < from + head; i++)
            yield return Row(text.Right[i]);
        if (to - from - head - tail is var skipped and > 0)
            yield return new DiffRow(RowKind.Skipped, 0, null, null, Skipped: skipped);
        for (var i = to - tail; i < to; i++)
            yield return Row(text.Right[i]);
    }

    private static DiffRow Row(string line)
    {
        var shown = Line(line);
        return new DiffRow(RowKind.Same, 0, shown, shown);
    }

    // A line end is shown where it is not the usual one: else two lines that differ in it look alike.
    private static string Line(string line) => line switch
    {
        [.. var text, '\r', '\n'] => DiffRow.Cut(text) + " ␍␊",
        [.. var text, '\n'] => DiffRow.Cut(text),
        _ => DiffRow.Cut(line) + " (no line end)",
    };
}
