using System.Text;
using DiffPlex;

namespace WebhookInspector.Components.Shared.Diagnosis;

/// <summary>Finds where two contents differ, byte by byte.</summary>
/// <param name="Left">Ranges of the left content that the right one lacks, in order.</param>
/// <param name="First">The position of the first difference; the shorter length when one is the beginning of the other.</param>
public sealed record DifferingRanges(IReadOnlyList<Range> Left, IReadOnlyList<Range> Right, int First)
{
    /// <summary>The maximum number of bytes between the common beginning and end; beyond it all of them count as different.</summary>
    private const int MaxCompared = 4096;

    public static DifferingRanges Between(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var start = left.CommonPrefixLength(right);
        var end = CommonEnd(left[start..], right[start..]);
        var a = left[start..^end];
        var b = right[start..^end];
        if (a.IsEmpty || b.IsEmpty || a.Length > MaxCompared || b.Length > MaxCompared)
            return new DifferingRanges(Whole(start, a.Length), Whole(start, b.Length), start);

        // One char is one byte, so that the diff's positions are byte offsets.
        var blocks = new Differ()
            .CreateCharacterDiffs(Encoding.Latin1.GetString(a), Encoding.Latin1.GetString(b), ignoreWhitespace: false)
            .DiffBlocks;
        return new DifferingRanges(
            [.. blocks.SelectMany(d => Whole(start + d.DeleteStartA, d.DeleteCountA))],
            [.. blocks.SelectMany(d => Whole(start + d.InsertStartB, d.InsertCountB))],
            start
        );
    }

    private static int CommonEnd(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var most = Math.Min(left.Length, right.Length);
        var same = 0;
        while (same < most && left[^(same + 1)] == right[^(same + 1)])
            same++;
        return same;
    }

    private static Range[] Whole(int start, int length) => length == 0 ? [] : [start..(start + length)];
}
