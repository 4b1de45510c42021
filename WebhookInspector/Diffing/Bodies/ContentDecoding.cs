using System.IO.Compression;
using WebhookInspector.Requests;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>Decodes <c>Content-Encoding</c> (RFC 9110, 8.4).</summary>
internal static class ContentDecoding
{
    private const int BlockBytes = 64 * 1024;
    private const int MaxEncodings = 3;

    /// <summary>Returns the encodings in the order in which they were applied.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<Header> headers) =>
        [
            .. headers
                .Values("Content-Encoding")
                .SelectMany(v => v.Split(','))
                .Select(e => e.Trim().ToLowerInvariant())
                .Where(e => e is not ("" or "identity")),
        ];

    /// <returns>The body; null when it cannot be decoded or is longer than <paramref name="maxBytes"/>.</returns>
    public static ReadOnlyMemory<byte>? Decode(
        ReadOnlyMemory<byte> body,
        IReadOnlyList<string> encodings,
        int maxBytes,
        CancellationToken ct
    )
    {
        if (encodings.Count > MaxEncodings)
            return null;
        ReadOnlyMemory<byte>? decoded = body;
        foreach (var encoding in encodings.Reverse())
        {
            if (decoded is { } encoded)
                decoded = Decode(encoded, encoding, maxBytes, ct);
        }

        return decoded;
    }

    private static ReadOnlyMemory<byte>? Decode(ReadOnlyMemory<byte> body, string encoding, int maxBytes, CancellationToken ct) =>
        encoding switch
        {
            "gzip" or "x-gzip" => Read(body, s => new GZipStream(s, CompressionMode.Decompress), maxBytes, ct),
            "br" => Read(body, s => new BrotliStream(s, CompressionMode.Decompress), maxBytes, ct),
            // By the standard, deflate uses the zlib format, but some senders omit the zlib frame (RFC 9110, 8.4.1.2).
            "deflate" => Read(body, s => new ZLibStream(s, CompressionMode.Decompress), maxBytes, ct)
                ?? Read(body, s => new DeflateStream(s, CompressionMode.Decompress), maxBytes, ct),
            _ => null,
        };

    private static ReadOnlyMemory<byte>? Read(ReadOnlyMemory<byte> body, Func<Stream, Stream> open, int maxBytes, CancellationToken ct)
    {
        using var decoder = open(new MemoryStream(body.ToArray(), writable: false));
        using var decoded = new MemoryStream();
        var block = new byte[BlockBytes];
        try
        {
            for (int read; (read = decoder.Read(block)) > 0; )
            {
                ct.ThrowIfCancellationRequested();
                if (decoded.Length + read > maxBytes)
                    return null;
                decoded.Write(block, 0, read);
            }
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or InvalidOperationException)
        {
            return null;
        }

        return decoded.ToArray();
    }
}
