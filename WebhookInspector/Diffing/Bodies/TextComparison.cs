using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using DiffPlex;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>So many lines of the left are replaced by so many of the right. Lines count from 0.</summary>
internal readonly record struct LineBlock(int LeftStart, int LeftCount, int RightStart, int RightCount);

/// <summary>Two texts and which of their lines differ. A line holds its line end, so that CRLF for LF is a difference.</summary>
/// <param name="Coarse">Too many lines lie between the first and the last difference: they are one block.</param>
internal sealed record TextComparison(IReadOnlyList<string> Left, IReadOnlyList<string> Right, IReadOnlyList<LineBlock> Blocks, bool Coarse)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TextComparison Of(string leftText, string rightText, DiffLimits limits, CancellationToken ct)
    {
        string[] left = Lines(leftText), right = Lines(rightText);
        ct.ThrowIfCancellationRequested();
        int start = 0, leftEnd = left.Length, rightEnd = right.Length;
        for (; start < leftEnd && start < rightEnd && left[start] == right[start]; start++)
        {
        }

        for (; leftEnd > start && rightEnd > start && left[leftEnd - 1] == right[rightEnd - 1]; leftEnd--, rightEnd--)
        {
        }

        var all = new LineBlock(start, leftEnd - start, start, rightEnd - start);
        if (all is { LeftCount: 0, RightCount: 0 })
            return new TextComparison(left, right, [], Coarse: false);
        if (Math.Max(all.LeftCount, all.RightCount) > limits.MaxLines)
            return new TextComparison(left, right, [all], Coarse: true);

        string[] leftMiddle = left[start..leftEnd], rightMiddle = right[start..rightEnd];
        var isLeft = true;
        string[] Next(string _)
        {
            var lines = isLeft ? leftMiddle : rightMiddle;
            isLeft = false;
            return lines;
        }

        // DiffPlex takes texts and splits them: these two are split already, and differ, which is all that the texts are asked for.
        var blocks = new Differ().CreateCustomDiffs(leftText, rightText, ignoreWhiteSpace: false, Next).DiffBlocks;
        return new TextComparison(
            left, right, [.. blocks.Select(b => new LineBlock(start + b.DeleteStartA, b.DeleteCountA, start + b.InsertStartB, b.InsertCountB))], Coarse: false);
    }

    /// <summary>A text is an array of lines: "/0" is the first.</summary>
    public IEnumerable<DiffChange> Changes() => Coarse ? [Whole()] : Blocks.SelectMany(Changes);

    private IEnumerable<DiffChange> Changes(LineBlock block)
    {
        for (var i = 0; i < Math.Max(block.LeftCount, block.RightCount); i++)
        {
            JsonSlice? left = i < block.LeftCount ? Value(Left[block.LeftStart + i]) : null;
            JsonSlice? right = i < block.RightCount ? Value(Right[block.RightStart + i]) : null;
            var kind = left is null ? ChangeKind.Added : right is null ? ChangeKind.Removed : ChangeKind.Changed;
            var line = kind == ChangeKind.Removed ? block.LeftStart + i : block.RightStart + i;
            yield return new DiffChange("/" + line.ToString(CultureInfo.InvariantCulture), kind, left, right, From: null, "/*");
        }
    }

    private DiffChange Whole() => new(
        "", ChangeKind.Changed, Value(string.Concat(Left.Skip(Blocks[0].LeftStart).Take(Blocks[0].LeftCount))),
        Value(string.Concat(Right.Skip(Blocks[0].RightStart).Take(Blocks[0].RightCount))), From: null, "");

    private static JsonSlice Value(string text) => JsonSerializer.Serialize(text, Readable) is var json ? new JsonSlice(json, 0, json.Length) : default;

    private static string[] Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var at and >= 0 ? at + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return [.. lines];
    }
}
