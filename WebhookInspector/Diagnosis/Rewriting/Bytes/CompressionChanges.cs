using System.IO.Compression;

namespace WebhookInspector.Diagnosis.Rewriting.Bytes;

/// <summary>The body decompressed. Compressing it is not tried, because every library produces different bytes.</summary>
internal static class CompressionChanges
{
    private const string Cause = "body-compressed";
    private const int BlockBytes = 16 * 1024;

    /// <summary>Formats with a recognizable header (RFC 1952, RFC 1950), so that other bodies cost nothing.</summary>
    public static IEnumerable<ByteChange> WithMark(ReadOnlyMemory<byte> body, RewriteLimits limits)
    {
        if (body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            yield return new(Cause, "gunzip", () => Decoded(body, limits, s => new GZipStream(s, CompressionMode.Decompress)));
        if (body.Length > 2 && (body.Span[0] & 0x0F) == 8 && ((body.Span[0] << 8) | body.Span[1]) % 31 == 0)
            yield return new(Cause, "inflate", () => Decoded(body, limits, s => new ZLibStream(s, CompressionMode.Decompress)));
    }

    public static IEnumerable<ByteChange> WithoutMark(ReadOnlyMemory<byte> body, RewriteLimits limits)
    {
        // Valid UTF-8 text is not compressed, and decoders are slow to detect that.
        if (body.IsEmpty || System.Text.Unicode.Utf8.IsValid(body.Span))
            yield break;
        yield return new(Cause, "brotli", () => Decoded(body, limits, s => new BrotliStream(s, CompressionMode.Decompress)));
        yield return new(Cause, "inflate-raw", () => Decoded(body, limits, s => new DeflateStream(s, CompressionMode.Decompress)));
    }

    private static ReadOnlyMemory<byte>? Decoded(ReadOnlyMemory<byte> body, RewriteLimits limits, Func<Stream, Stream> open)
    {
        using var decoder = open(new MemoryStream(body.ToArray(), writable: false));
        using var decoded = new MemoryStream();
        var block = new byte[BlockBytes];
        try
        {
            for (int read; (read = decoder.Read(block)) > 0; )
            {
                if (decoded.Length + read > limits.MaxDecodedBytes)
                    return null;
                decoded.Write(block, 0, read);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or InvalidOperationException)
        {
            return null;
        }

        return decoded.Length == 0 ? default(ReadOnlyMemory<byte>?) : decoded.ToArray();
    }
}
