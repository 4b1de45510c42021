using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace WebhookInspector.Diffing.Json;

/// <summary>A 64-bit hash of a JSON value: equal values have equal hashes, whatever the order of an object's members.</summary>
/// <remarks>Seeded per process, so that a sender cannot construct two values that only look equal.</remarks>
internal static class ValueHash
{
    private static readonly ulong Seed = MemoryMarshal.Read<ulong>(RandomNumberGenerator.GetBytes(8)) | 1;

    public static ulong Of(ulong kind, ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        var hash = Mix(Seed ^ kind, (ulong)bytes.Length + 0x9E3779B97F4A7C15);
        for (; bytes.Length >= 8; bytes = bytes[8..])
            hash = Mix(hash ^ MemoryMarshal.Read<ulong>(bytes), 0xE7037ED1A0B428DB);
        foreach (var value in bytes)
            hash = Mix(hash ^ value, 0x8EBC6AF09C88C6E3);
        return Mix(hash ^ Seed, 0x589965CC75374CC3);
    }

    public static ulong Mix(ulong left, ulong right)
    {
        var high = Math.BigMul(left ^ Seed, right ^ 0xA0761D6478BD642F, out var low);
        return high ^ low ^ left;
    }
}
