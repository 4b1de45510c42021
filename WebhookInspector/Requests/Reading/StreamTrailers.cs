using System.Buffers.Binary;

namespace WebhookInspector.Requests.Reading;

/// <summary>Checks whether compressed data is complete: .NET's decompression streams do not report data that was cut off.</summary>
internal static class StreamTrailers
{
    private const int TrailerBytes = 8,
        AdlerBytes = 4;
    private const uint AdlerPrime = 65521;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>True when the last member's length and CRC-32 (RFC 1952, 2.3.1) match the end of <paramref name="decoded"/>.</summary>
    public static bool EndsGzip(ReadOnlySpan<byte> body, ReadOnlySpan<byte> decoded)
    {
        if (body.Length < TrailerBytes)
            return false;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(body[^4..]);
        return length <= decoded.Length && Crc32(decoded[^(int)length..]) == BinaryPrimitives.ReadUInt32LittleEndian(body[^TrailerBytes..]);
    }

    /// <summary>True when the Adler-32 checksum (RFC 1950, 2.2) matches.</summary>
    public static bool EndsZlib(ReadOnlySpan<byte> body, ReadOnlySpan<byte> decoded)
    {
        if (body.Length < AdlerBytes)
            return false;
        uint low = 1,
            high = 0;
        foreach (var value in decoded)
        {
            low = (low + value) % AdlerPrime;
            high = (high + low) % AdlerPrime;
        }

        return BinaryPrimitives.ReadUInt32BigEndian(body[^AdlerBytes..]) == (high << 16 | low);
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
            crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entry(int index)
    {
        var entry = (uint)index;
        for (var bit = 0; bit < 8; bit++)
            entry = (entry & 1) == 0 ? entry >> 1 : 0xEDB88320 ^ (entry >> 1);
        return entry;
    }
}
