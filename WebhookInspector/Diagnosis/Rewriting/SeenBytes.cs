using System.Security.Cryptography;

namespace WebhookInspector.Diagnosis.Rewriting;

/// <summary>Detects byte sequences that were seen before, without storing them.</summary>
internal sealed class SeenBytes
{
    private readonly HashSet<UInt128> digests = [];

    public SeenBytes(ReadOnlySpan<byte> first) => Add(first);

    /// <returns>False when the same bytes were added before.</returns>
    public bool Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return digests.Add(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(digest));
    }
}
