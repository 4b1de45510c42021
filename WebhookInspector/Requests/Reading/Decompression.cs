using System.Globalization;
using System.IO.Compression;

namespace WebhookInspector.Requests.Reading;

/// <summary>The result of decompressing one encoding, as far as it succeeded.</summary>
/// <param name="Trouble">The position and reason of an early end; null when decompression is complete.</param>
internal sealed record Decompression(ReadOnlyMemory<byte> Bytes, string? Trouble)
{
    // Small, because the data of a block is lost when the stream fails inside it.
    private const int BlockBytes = 1024;

    /// <returns>The result; null for an unknown encoding.</returns>
    public static Decompression? Of(string encoding, ReadOnlyMemory<byte> body, int mostBytes) =>
        encoding switch
        {
            "gzip" or "x-gzip" => Checked(
                Read(body, s => new GZipStream(s, CompressionMode.Decompress), mostBytes),
                bytes => StreamTrailers.EndsGzip(body.Span, bytes)
            ),
            "br" => Brotli(body, mostBytes),
            "deflate" => Deflate(body, mostBytes),
            _ => null,
        };

    // By the standard, deflate uses the zlib format, but some senders omit the zlib frame (RFC 9110, 8.4.1.2).
    private static Decompression Deflate(ReadOnlyMemory<byte> body, int mostBytes)
    {
        var framed = Checked(
            Read(body, s => new ZLibStream(s, CompressionMode.Decompress), mostBytes),
            bytes => StreamTrailers.EndsZlib(body.Span, bytes)
        );
        if (framed.Trouble is null || framed.Bytes.Length > 0)
            return framed;
        var bare = Read(body, s => new DeflateStream(s, CompressionMode.Decompress), mostBytes);
        return bare.Trouble is null || bare.Bytes.Length > 0 ? bare : framed;
    }

    private static Decompression Checked(Decompression read, Func<ReadOnlySpan<byte>, bool> ends) =>
        read.Trouble is null && !ends(read.Bytes.Span) ? read with { Trouble = EndsEarly(read.Bytes.Length) } : read;

    private static Decompression Read(ReadOnlyMemory<byte> body, Func<Stream, Stream> open, int mostBytes)
    {
        using var decoder = open(new MemoryStream(body.ToArray(), writable: false));
        using var decoded = new MemoryStream();
        var block = new byte[BlockBytes];
        try
        {
            for (int read; (read = decoder.Read(block)) > 0; )
            {
                decoded.Write(block, 0, Math.Min(read, mostBytes - (int)decoded.Length));
                if (decoded.Length >= mostBytes)
                    return new Decompression(decoded.ToArray(), Stopped(mostBytes));
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or InvalidOperationException)
        {
            return new Decompression(decoded.ToArray(), Broken((int)decoded.Length));
        }

        return new Decompression(decoded.ToArray(), null);
    }

    private static Decompression Brotli(ReadOnlyMemory<byte> body, int mostBytes)
    {
        using var decoder = new BrotliDecoder();
        using var decoded = new MemoryStream();
        var block = new byte[BlockBytes];
        for (var left = body.Span; ; )
        {
            var status = decoder.Decompress(left, block, out var consumed, out var written);
            left = left[consumed..];
            decoded.Write(block, 0, Math.Min(written, mostBytes - (int)decoded.Length));
            var trouble = status switch
            {
                System.Buffers.OperationStatus.DestinationTooSmall when decoded.Length >= mostBytes => Stopped(mostBytes),
                System.Buffers.OperationStatus.NeedMoreData => EndsEarly((int)decoded.Length),
                System.Buffers.OperationStatus.InvalidData => Broken((int)decoded.Length),
                _ => null,
            };
            if (trouble is not null || status == System.Buffers.OperationStatus.Done)
                return new Decompression(decoded.ToArray(), trouble);
        }
    }

    private static string Stopped(int bytes) => $"Decoding stopped at {Number(bytes)} bytes.";

    private static string Broken(int bytes) => $"The compressed bytes break after {Number(bytes)} decoded bytes.";

    private static string EndsEarly(int bytes) => $"The compressed bytes end early, after {Number(bytes)} decoded bytes.";

    private static string Number(int bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);
}
