using System.Net.Http.Headers;
using System.Text;

namespace WebhookInspector.Requests.Reading;

/// <summary>Finds the charset of a body: declared, by its byte order mark, or named inside the body.</summary>
internal static class Charsets
{
    /// <summary>The length of the part in which a body may name its own charset.</summary>
    private const int LongestDeclaration = 256;

    private static readonly UTF32Encoding Utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    /// <summary>UTF-8 that leaves out what is invalid.</summary>
    public static Encoding DroppingUtf8 { get; } =
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(""));

    public static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Says how the text is read.</summary>
    /// <returns>The encoding, and the declared charset if this program does not support it.</returns>
    public static (Encoding Encoding, string? Unknown) Of(ReadOnlySpan<byte> body, string? contentType)
    {
        var declared = Declared(contentType);
        var known = declared is null ? null : Find(declared);
        var unknown = declared is not null && known is null ? declared : null;
        // A mark is certain where Unicode is declared, or nothing; in another charset the same bytes are letters.
        if (known is null or { WebName: "utf-8" or "utf-16" or "utf-16BE" or "utf-32" or "us-ascii" } && OfMark(body) is { } marked)
            return (marked, unknown);
        if (known is UnicodeEncoding && OfZeros(body) is { } ordered)
            return (ordered, null);
        return (known ?? OfZeros(body) ?? OfXml(body) ?? Encoding.UTF8, unknown);
    }

    public static string? Declared(string? contentType) =>
        // Most types name none, and parsing costs more than looking.
        contentType?.Contains("charset", StringComparison.OrdinalIgnoreCase) == true
        && MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.CharSet?.Trim('"', '\'') is { Length: > 0 } charset
            ? charset
            : null;

    /// <returns>The encoding; null for a charset that this program does not support, or that is unsafe to decode (UTF-7).</returns>
    public static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding? OfMark(ReadOnlySpan<byte> body) =>
        body switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
            [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
            [0, 0, 0xFE, 0xFF, ..] => Utf32BigEndian,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    /// <summary>Recognizes UTF-16 without a mark: a document begins with an ASCII letter beside a zero (RFC 4627, 3).</summary>
    private static Encoding? OfZeros(ReadOnlySpan<byte> body) =>
        body switch
        {
            [(byte)'{' or (byte)'[' or (byte)'<' or (byte)'"', 0, not 0, 0, ..] => Encoding.Unicode,
            [0, (byte)'{' or (byte)'[' or (byte)'<' or (byte)'"', 0, not 0, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    /// <summary>Reads the charset of an XML declaration (RFC 7303, 3; XML 1.0, appendix F).</summary>
    private static Encoding? OfXml(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("<?xml"u8))
            return null;
        var head = Encoding.Latin1.GetString(body[..Math.Min(LongestDeclaration, body.Length)]);
        var end = head.IndexOf("?>", StringComparison.Ordinal);
        var at = end < 0 ? -1 : head.IndexOf("encoding", 0, end, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var name = head[(at + "encoding".Length)..end].Split('"', '\'');
        // A declaration that can be read in single bytes is not in UTF-16, whatever it says.
        return name.Length > 1 && Find(name[1]) is { } found and not UnicodeEncoding and not UTF32Encoding ? found : null;
    }
}
