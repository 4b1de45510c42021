using System.Buffers;

namespace WebhookInspector.Capture;

/// <summary>
/// Collects a body's bytes: a small body in one array, a longer one in pooled segments, which are joined once when all have arrived. An
/// array that grows would be copied again and again, and leave its former sizes as garbage.
/// </summary>
internal sealed class BodyBuffer : IDisposable
{
    private const int SegmentBytes = 64 * 1024;

    private readonly List<byte[]> segments = [];
    private byte[] small;
    private int usedOfSmall,
        usedOfLast;

    /// <param name="announced">The length announced by the sender, which is believed for a small body only; 0 when there is none.</param>
    public BodyBuffer(long announced) => small = announced is > 0 and <= BodyBudget.SmallBytes ? new byte[announced] : [];

    public int Count => usedOfSmall + (segments.Count == 0 ? 0 : ((segments.Count - 1) * SegmentBytes) + usedOfLast);

    /// <summary>True when the bytes are in one array already.</summary>
    public bool IsJoined => segments.Count == 0;

    /// <summary>The memory taken once <paramref name="more"/> bytes are appended.</summary>
    public long SizeWith(long more)
    {
        var count = Count + more;
        return count <= BodyBudget.SmallBytes
            ? SmallLengthFor(count)
            : BodyBudget.SmallBytes + ((count - BodyBudget.SmallBytes + SegmentBytes - 1) / SegmentBytes * SegmentBytes);
    }

    public void Append(in ReadOnlySequence<byte> bytes)
    {
        foreach (var part in bytes)
            Append(part.Span);
    }

    /// <returns>All bytes in one piece. The buffer is empty afterwards.</returns>
    public ReadOnlyMemory<byte> Join()
    {
        if (IsJoined)
            return small.AsMemory(0, usedOfSmall);
        var all = GC.AllocateUninitializedArray<byte>(Count);
        small.AsSpan(0, usedOfSmall).CopyTo(all);
        for (var i = 0; i < segments.Count; i++)
        {
            var used = i == segments.Count - 1 ? usedOfLast : SegmentBytes;
            segments[i].AsSpan(0, used).CopyTo(all.AsSpan(usedOfSmall + (i * SegmentBytes)));
        }

        Dispose();
        return all;
    }

    public void Dispose()
    {
        segments.ForEach(segment => ArrayPool<byte>.Shared.Return(segment));
        segments.Clear();
        (small, usedOfSmall) = ([], 0);
    }

    private long SmallLengthFor(long count) =>
        count <= small.Length ? small.Length : Math.Min(BodyBudget.SmallBytes, Math.Max(count, small.Length * 2));

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (segments.Count == 0)
        {
            var taken = Math.Min(bytes.Length, BodyBudget.SmallBytes - usedOfSmall);
            if (usedOfSmall + taken > small.Length)
                Array.Resize(ref small, (int)SmallLengthFor(usedOfSmall + taken));
            bytes[..taken].CopyTo(small.AsSpan(usedOfSmall));
            usedOfSmall += taken;
            bytes = bytes[taken..];
        }

        while (!bytes.IsEmpty)
        {
            if (segments.Count == 0 || usedOfLast == SegmentBytes)
            {
                segments.Add(ArrayPool<byte>.Shared.Rent(SegmentBytes));
                usedOfLast = 0;
            }

            var taken = Math.Min(bytes.Length, SegmentBytes - usedOfLast);
            bytes[..taken].CopyTo(segments[^1].AsSpan(usedOfLast));
            usedOfLast += taken;
            bytes = bytes[taken..];
        }
    }
}
