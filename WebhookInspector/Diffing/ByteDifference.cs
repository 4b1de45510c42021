namespace WebhookInspector.Diffing;

/// <summary>Where two bodies, as sent, first differ.</summary>
/// <param name="Offset">In bytes; the length of the shorter one when the other only goes on.</param>
/// <param name="WindowStart">Where <paramref name="Left"/> and <paramref name="Right"/> begin: a few bytes before, to see what it is about.</param>
/// <param name="Left">At most 32 bytes.</param>
public sealed record ByteDifference(int Offset, int LeftSize, int RightSize, int WindowStart, byte[] Left, byte[] Right)
{
    private const int Before = 8, Window = 32;

    /// <returns>Null when there is none.</returns>
    public static ByteDifference? Find(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var offset = left.CommonPrefixLength(right);
        if (offset == left.Length && offset == right.Length)
            return null;
        var start = Math.Max(0, offset - Before);
        return new ByteDifference(
            offset, left.Length, right.Length, start, left[start..Math.Min(left.Length, start + Window)].ToArray(), right[start..Math.Min(right.Length, start + Window)].ToArray());
    }
}
