using WebhookInspector.Diffing.Bodies;

namespace WebhookInspector.Diffing.Rows;

/// <summary>The rows of two texts.</summary>
internal static class TextRows
{
    /// <summary>The number of equal lines shown before and after a change when only changes are shown.</summary>
    private const int Context = 3;

    public static IEnumerable<DiffRow> Of(TextComparison text, bool onlyChanges)
    {
        foreach (var row in Same(text.Text, ..text.Middle.Start, onlyChanges, after: false, before: text.Blocks.Count > 0))
            yield return row;

        using var changes = text.Changes().GetEnumerator();
        var at = 0;
        foreach (var block in text.Blocks)
        {
            var between = string.Concat(text.Right.Skip(at).Take(block.RightStart - at));
            foreach (var row in Same(between, .., onlyChanges, after: true, before: true))
                yield return row;
            for (var i = 0; i < Math.Max(block.LeftCount, block.RightCount) && changes.MoveNext(); i++)
            {
                var left = i < block.LeftCount ? Line(text.Left[block.LeftStart + i]) : null;
                var right = i < block.RightCount ? Line(text.Right[block.RightStart + i]) : null;
                yield return new DiffRow(
                    left is null ? RowKind.Added
                        : right is null ? RowKind.Removed
                        : RowKind.Changed,
                    0,
                    left,
                    right,
                    changes.Current
                );
            }

            at = block.RightStart + block.RightCount;
        }

        foreach (var row in Same(text.Text, text.Middle.End.., onlyChanges, after: text.Blocks.Count > 0, before: false))
            yield return row;
    }

    private static IEnumerable<DiffRow> Same(string text, Range part, bool onlyChanges, bool after, bool before)
    {
        var count = onlyChanges ? TextLines.Of(text, part).Count() : 0;
        var head = after ? Context : 0;
        var tail = before ? Math.Max(head, count - Context) : count;
        var at = 0;
        foreach (var line in TextLines.Of(text, part))
        {
            if (!onlyChanges || at < head || at >= tail)
                yield return Row(Line(text[line]));
            else if (at == head)
                yield return new DiffRow(RowKind.Skipped, 0, null, null, Skipped: tail - head);
            at++;
        }
    }

    private static DiffRow Row(string line) => new(RowKind.Same, 0, line, line);

    // An unusual line end is shown: two lines that differ only in it would look alike.
    private static string Line(string line) =>
        line switch
        {
            [.. var text, '\r', '\n'] => DiffRow.Cut(text) + " ␍␊",
            [.. var text, '\n'] => DiffRow.Cut(text),
            _ => DiffRow.Cut(line) + " (no line end)",
        };
}
