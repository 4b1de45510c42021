using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DiffPlex;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>Two texts and their differing lines. A line includes its line end, so CRLF instead of LF is a difference.</summary>
/// <remarks>Only the text between the first and the last difference is split: 10 MiB may be ten million lines.</remarks>
/// <param name="Text">The right text.</param>
/// <param name="Middle">The range of <paramref name="Text"/> between the first and the last difference.</param>
/// <param name="FirstLine">The number of equal lines before that range.</param>
/// <param name="Left">The left's lines between the first and the last difference.</param>
/// <param name="Coarse">True when there are too many lines: there is a single block, and its lines are not split.</param>
internal sealed record TextComparison(
    string Text,
    Range Middle,
    int FirstLine,
    IReadOnlyList<string> Left,
    IReadOnlyList<string> Right,
    IReadOnlyList<LineBlock> Blocks,
    bool Coarse
)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TextComparison Of(string left, string right, DiffLimits limits, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var (start, same) = SameEnds(left, right);
        Range ofLeft = start..(left.Length - same),
            ofRight = start..(right.Length - same);
        var firstLine = left.AsSpan(0, start).Count('\n');
        if (Math.Max(left.AsSpan(ofLeft).Count('\n'), right.AsSpan(ofRight).Count('\n')) > limits.MaxLines)
            return new TextComparison(
                right,
                ofRight,
                firstLine,
                [left[ofLeft]],
                [right[ofRight]],
                [new LineBlock(0, 1, 0, 1)],
                Coarse: true
            );

        string[] leftLines = [.. TextLines.Of(left, ofLeft).Select(l => left[l])],
            rightLines = [.. TextLines.Of(right, ofRight).Select(l => right[l])];
        if (leftLines.Length + rightLines.Length == 0)
            return new TextComparison(right, ofRight, firstLine, [], [], [], Coarse: false);

        // DiffPlex requires texts and a function that splits them, and treats an empty text as having no lines: names replace the texts.
        var blocks = new Differ()
            .CreateCustomDiffs("left", "right", ignoreWhiteSpace: false, name => name == "left" ? leftLines : rightLines)
            .DiffBlocks;
        return new TextComparison(
            right,
            ofRight,
            firstLine,
            leftLines,
            rightLines,
            [.. blocks.Select(b => new LineBlock(b.DeleteStartA, b.DeleteCountA, b.InsertStartB, b.InsertCountB))],
            Coarse: false
        );
    }

    /// <summary>Lists the changes. A text is treated as an array of lines: "/0" is the first.</summary>
    public IEnumerable<DiffChange> Changes() =>
        Coarse ? [new DiffChange("", ChangeKind.Changed, Value(Left[0]), Value(Right[0]), From: null, "")] : Blocks.SelectMany(Changes);

    private IEnumerable<DiffChange> Changes(LineBlock block)
    {
        for (var i = 0; i < Math.Max(block.LeftCount, block.RightCount); i++)
        {
            JsonSlice? left = i < block.LeftCount ? Value(Left[block.LeftStart + i]) : null;
            JsonSlice? right = i < block.RightCount ? Value(Right[block.RightStart + i]) : null;
            var kind =
                left is null ? ChangeKind.Added
                : right is null ? ChangeKind.Removed
                : ChangeKind.Changed;
            var line = FirstLine + (kind == ChangeKind.Removed ? block.LeftStart + i : block.RightStart + i);
            yield return new DiffChange("/" + line.ToString(CultureInfo.InvariantCulture), kind, left, right, From: null, "/*");
        }
    }

    private static JsonSlice Value(string text)
    {
        var json = JsonSerializer.Serialize(text, Readable);
        return new JsonSlice(json, 0, json.Length);
    }

    /// <summary>Returns the number of equal characters at the start and at the end, in whole lines.</summary>
    private static (int Start, int End) SameEnds(string left, string right)
    {
        var start = left.AsSpan().CommonPrefixLength(right);
        if (start < Math.Max(left.Length, right.Length))
            start = left.AsSpan(0, start).LastIndexOf('\n') + 1;
        var end = 0;
        while (end < Math.Min(left.Length, right.Length) - start && left[^(end + 1)] == right[^(end + 1)])
            end++;
        if (!BeginsLine(left, left.Length - end, start) || !BeginsLine(right, right.Length - end, start))
            end = left.AsSpan(left.Length - end).IndexOf('\n') is var at and >= 0 ? end - at - 1 : 0;
        return (start, end);
    }

    private static bool BeginsLine(string text, int at, int start) => at == start || text[at - 1] == '\n';
}
