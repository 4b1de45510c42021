using System.IO.Compression;
using System.Text;
using System.Text.Json;
using WebhookInspector.Requests.Masking;

namespace WebhookInspector.Requests.Query;

/// <summary>Reads the part of a body that searches examine, decompressed if it was sent compressed.</summary>
public static class BodyWords
{
    /// <summary>The number of searched bytes; text after them is not found.</summary>
    public const int TextBytes = 256 * 1024;

    /// <summary>The maximum decoded size of a JSON body; larger bodies match no JSON term.</summary>
    public const int JsonBytes = 10 * 1024 * 1024;

    /// <summary>Reads the text in its folded form; null when the body is not UTF-8 text.</summary>
    public static string? Read(IReadOnlyList<ShownHeader> headers, ReadOnlyMemory<byte> body)
    {
        var bytes = Decode(headers, body, TextBytes).Span;
        // A character that is cut in two by the limit is dropped.
        for (var cut = 0; cut < 4 && cut < bytes.Length; cut++)
        {
            var part = bytes[..^cut];
            if (System.Text.Unicode.Utf8.IsValid(part))
                return part.Contains((byte)0) ? null : TextPattern.Fold(Encoding.UTF8.GetString(part));
            if (bytes.Length < TextBytes)
                return null;
        }

        return null;
    }

    public static JsonDocument? ReadJson(IReadOnlyList<ShownHeader> headers, ReadOnlyMemory<byte> body)
    {
        var bytes = Decode(headers, body, JsonBytes + 1);
        if (bytes.Length is 0 or > JsonBytes)
            return null;
        if (bytes.Span.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte> Decode(IReadOnlyList<ShownHeader> headers, ReadOnlyMemory<byte> body, int most)
    {
        var encoding = headers.FirstOrDefault(h => h.Name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)).Value;
        return encoding?.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => Inflate(body, most, s => new GZipStream(s, CompressionMode.Decompress)),
            "deflate" => Inflate(body, most, s => new ZLibStream(s, CompressionMode.Decompress)),
            "br" => Inflate(body, most, s => new BrotliStream(s, CompressionMode.Decompress)),
            _ => body[..Math.Min(most, body.Length)],
        };
    }

    /// <summary>Decompresses the body; data that cannot be decoded is searched as it is.</summary>
    private static ReadOnlyMemory<byte> Inflate(ReadOnlyMemory<byte> body, int most, Func<Stream, Stream> decoder)
    {
        var decoded = new MemoryStream();
        try
        {
            using var stream = decoder(new MemoryStream(body.ToArray(), writable: false));
            var buffer = new byte[16 * 1024];
            for (
                int read;
                decoded.Length < most && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - decoded.Length))) > 0;

            )
                decoded.Write(buffer, 0, read);
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException or IOException)
        {
            return decoded.Length > 0 ? decoded.ToArray() : body[..Math.Min(most, body.Length)];
        }

        return decoded.ToArray();
    }
}
