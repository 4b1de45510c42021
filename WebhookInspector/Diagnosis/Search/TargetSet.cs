using System.Buffers.Binary;
using System.Security.Cryptography;

namespace WebhookInspector.Diagnosis.Search;

/// <summary>All digests that the received text may represent, in any format, compared at once.</summary>
internal sealed class TargetSet
{
    private readonly Dictionary<ulong, List<Target>> byStart = [];
    private readonly HashSet<int> lengths = [];

    public TargetSet(IEnumerable<Target> targets)
    {
        foreach (var target in targets)
            Add(target);
        All = [.. byStart.Values.SelectMany(t => t)];
    }

    public IReadOnlyList<Target> All { get; }

    /// <summary>True when a target has this length; digests of other lengths need not be computed.</summary>
    public bool Has(int length) => lengths.Contains(length);

    public Target? Find(ReadOnlySpan<byte> digest) =>
        byStart.TryGetValue(Start(digest), out var candidates) ? Find(candidates, digest) : null;

    private static Target? Find(List<Target> candidates, ReadOnlySpan<byte> digest)
    {
        foreach (var candidate in candidates)
        {
            if (CryptographicOperations.FixedTimeEquals(candidate.Bytes, digest))
                return candidate;
        }

        return null;
    }

    private void Add(Target target)
    {
        if (Find(target.Bytes) is not null)
            return;
        lengths.Add(target.Bytes.Length);
        if (!byStart.TryGetValue(Start(target.Bytes), out var list))
            byStart[Start(target.Bytes)] = list = [];
        list.Add(target);
    }

    private static ulong Start(ReadOnlySpan<byte> bytes)
    {
        Span<byte> start = stackalloc byte[sizeof(ulong)];
        bytes[..Math.Min(bytes.Length, start.Length)].CopyTo(start);
        return BinaryPrimitives.ReadUInt64LittleEndian(start);
    }
}
