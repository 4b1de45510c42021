namespace WebhookInspector.Diffing;

/// <summary>The first position at which two bodies, as sent, differ.</summary>
/// <param name="Offset">The offset in bytes; the length of the shorter body if the longer one only continues.</param>
/// <param name="WindowStart">The start of <paramref name="Left"/> and <paramref name="Right"/>: a few bytes earlier, to show the
/// context.</param>
/// <param name="Left">The bytes of the left body, at most 32.</param>
public sealed record ByteDifference(int Offset, int LeftSize, int RightSize, int WindowStart, byte[] Left, byte[] Right)
{
    private const int Before = 8,
        Window = 32;

    /// <returns>The difference; null when there is none.</returns>
    public static ByteDifference? Find(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var offset = left.CommonPrefixLength(right);
        if (offset == left.Length && offset == right.Length)
            return null;
        var start = Math.Max(0, offset - Before);
        return new ByteDifference(
            offset,
            left.Length,
            right.Length,
            start,
            left[start..Math.Min(left.Length, start + Window)].ToArray(),
            right[start..Math.Min(right.Length, start + Window)].ToArray()
        );
    }
}
