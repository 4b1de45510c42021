using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace WebhookInspector.Requests.Reading;

/// <summary>Undoes one content coding (RFC 9110, 8.4.1). The only user of compression streams.</summary>
public static class Inflate
{
    public const string Gzip = "gzip",
        Zlib = "zlib",
        RawDeflate = "deflate-raw",
        Brotli = "br",
        Zstandard = "zstd";

    // Small, because the data of a block is lost when the stream fails inside it.
    private const int BlockBytes = 1024;
    private const int LargeBlockBytes = 64 * 1024;

    /// <summary>The largest window of this coding (RFC 9659): a frame may ask for gigabytes of memory.</summary>
    private const int MaxWindowLog = 23;

    /// <summary>Keeps what was decoded before a fault, and says what is wrong.</summary>
    /// <param name="coding">The coding as in <c>Content-Encoding</c>, in lower case.</param>
    /// <returns>The result; null for an unknown coding.</returns>
    internal static Inflated? Tolerant(string coding, ReadOnlyMemory<byte> body, int mostBytes) =>
        coding switch
        {
            "gzip" or "x-gzip" => Checked(Read(Gzip, body, mostBytes), bytes => StreamTrailers.EndsGzip(body.Span, bytes)),
            "deflate" => Deflate(body, mostBytes),
            "br" => ReadBrotli(body, mostBytes),
            "zstd" => Read(Zstandard, body, mostBytes),
            _ => null,
        };

    /// <summary>Decodes all or nothing.</summary>
    /// <param name="coding">The coding as in <c>Content-Encoding</c>, or one of the names of this class.</param>
    /// <returns>The bytes; null when they are broken, too many, or the coding is unknown.</returns>
    public static ReadOnlyMemory<byte>? Strict(string coding, ReadOnlyMemory<byte> body, int mostBytes, CancellationToken ct = default)
    {
        if (coding == "deflate")
            return Strict(Zlib, body, mostBytes, ct) ?? Strict(RawDeflate, body, mostBytes, ct);
        if (coding == "x-gzip")
            return Strict(Gzip, body, mostBytes, ct);
        if (coding is not (Gzip or Zlib or RawDeflate or Brotli or Zstandard))
            return null;
        using var decoded = new MemoryStream();
        try
        {
            using var decoder = Open(coding, body);
            var block = new byte[LargeBlockBytes];
            for (int read; (read = decoder.Read(block)) > 0; )
            {
                ct.ThrowIfCancellationRequested();
                if (decoded.Length + read > mostBytes)
                    return null;
                decoded.Write(block, 0, read);
            }
        }
        catch (Exception fault) when (IsBroken(fault))
        {
            return null;
        }

        return decoded.ToArray();
    }

    private static Stream Open(string coding, ReadOnlyMemory<byte> body)
    {
        var encoded = MemoryMarshal.TryGetArray(body, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(body.ToArray(), writable: false);
        return coding switch
        {
            Gzip => new GZipStream(encoded, CompressionMode.Decompress),
            Zlib => new ZLibStream(encoded, CompressionMode.Decompress),
            RawDeflate => new DeflateStream(encoded, CompressionMode.Decompress),
            Brotli => new BrotliStream(encoded, CompressionMode.Decompress),
            _ => OpenZstandard(encoded),
        };
    }

    private static DecompressionStream OpenZstandard(MemoryStream encoded)
    {
        var decoder = new DecompressionStream(encoded);
        decoder.SetParameter(ZSTD_dParameter.ZSTD_d_windowLogMax, MaxWindowLog);
        return decoder;
    }

    // By the standard, deflate uses the zlib format, but some senders omit the zlib frame (RFC 9110, 8.4.1.2).
    private static Inflated Deflate(ReadOnlyMemory<byte> body, int mostBytes)
    {
        var framed = Checked(Read(Zlib, body, mostBytes), bytes => StreamTrailers.EndsZlib(body.Span, bytes));
        if (framed.Trouble is null || framed.Bytes.Length > 0)
            return framed;
        var bare = Read(RawDeflate, body, mostBytes);
        return bare.Trouble is null || bare.Bytes.Length > 0 ? bare : framed;
    }

    private static Inflated Checked(Inflated read, Func<ReadOnlySpan<byte>, bool> ends) =>
        read.Trouble is null && !ends(read.Bytes.Span) ? read with { Trouble = EndsEarly(read.Bytes.Length) } : read;

    private static Inflated Read(string coding, ReadOnlyMemory<byte> body, int mostBytes)
    {
        using var decoded = new MemoryStream();
        try
        {
            using var decoder = Open(coding, body);
            var block = new byte[BlockBytes];
            for (int read; (read = decoder.Read(block)) > 0; )
            {
                decoded.Write(block, 0, Math.Min(read, mostBytes - (int)decoded.Length));
                if (decoded.Length >= mostBytes)
                    return new Inflated(decoded.ToArray(), Stopped(mostBytes));
            }
        }
        catch (EndOfStreamException)
        {
            return new Inflated(decoded.ToArray(), EndsEarly((int)decoded.Length));
        }
        catch (Exception fault) when (IsBroken(fault))
        {
            return new Inflated(decoded.ToArray(), Broken((int)decoded.Length));
        }

        return new Inflated(decoded.ToArray(), null);
    }

    // The stream does not tell data that was cut off; the decoder does.
    private static Inflated ReadBrotli(ReadOnlyMemory<byte> body, int mostBytes)
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
                return new Inflated(decoded.ToArray(), trouble);
        }
    }

    private static bool IsBroken(Exception fault) =>
        fault is InvalidDataException or IOException or InvalidOperationException or ZstdException;

    private static string Stopped(int bytes) => $"Decoding stopped at {Number(bytes)} bytes.";

    private static string Broken(int bytes) => $"The compressed bytes break after {Number(bytes)} decoded bytes.";

    private static string EndsEarly(int bytes) => $"The compressed bytes end early, after {Number(bytes)} decoded bytes.";

    private static string Number(int bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);
}
