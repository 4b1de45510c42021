using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Diagnosis.Rewriting.Bytes;

/// <summary>The body decompressed. Compressing it is not tried, because every library produces different bytes.</summary>
internal static class CompressionChanges
{
    private const string Cause = "body-compressed";

    /// <summary>Formats with a recognizable header (RFC 1952, RFC 1950), so that other bodies cost nothing.</summary>
    public static IEnumerable<ByteChange> WithMark(ReadOnlyMemory<byte> body, RewriteLimits limits)
    {
        if (body.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            yield return new(Cause, "gunzip", () => Decoded(body, limits, Inflate.Gzip));
        if (body.Length > 2 && (body.Span[0] & 0x0F) == 8 && ((body.Span[0] << 8) | body.Span[1]) % 31 == 0)
            yield return new(Cause, "inflate", () => Decoded(body, limits, Inflate.Zlib));
    }

    public static IEnumerable<ByteChange> WithoutMark(ReadOnlyMemory<byte> body, RewriteLimits limits)
    {
        // Valid UTF-8 text is not compressed, and decoders are slow to detect that.
        if (body.IsEmpty || System.Text.Unicode.Utf8.IsValid(body.Span))
            yield break;
        yield return new(Cause, "brotli", () => Decoded(body, limits, Inflate.Brotli));
        yield return new(Cause, "inflate-raw", () => Decoded(body, limits, Inflate.RawDeflate));
    }

    private static ReadOnlyMemory<byte>? Decoded(ReadOnlyMemory<byte> body, RewriteLimits limits, string coding) =>
        Inflate.Strict(coding, body, (int)Math.Min(int.MaxValue, limits.MaxDecodedBytes)) is { IsEmpty: false } decoded
            ? decoded
            : default(ReadOnlyMemory<byte>?);
}
