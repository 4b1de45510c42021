using System.Text;

namespace WebhookInspector.Requests.Reading;

/// <summary>A body decoded as text.</summary>
/// <param name="Text">The text without the byte order mark. Bytes that are invalid in the charset become U+FFFD.</param>
/// <param name="Charset">The charset of the text: see <see cref="Charsets"/>.</param>
/// <param name="Bom">The length of the byte order mark in bytes; 0 when there is none.</param>
/// <param name="Fault">The first bytes that are invalid in the charset; null when all are valid.</param>
public sealed record BodyText(string Text, string Charset, int Bom, TextFault? Fault)
{
    /// <summary>True when the text represents the body byte for byte.</summary>
    public bool Exact => Fault is null;

    /// <summary>The declared charset if this program does not support it.</summary>
    public string? UnknownCharset { get; private init; }

    /// <summary>Wraps a text that was decoded already.</summary>
    public static BodyText Of(string text) => new(text, "utf-8", 0, null);

    public static BodyText Read(ReadOnlySpan<byte> body, string? contentType)
    {
        var (encoding, unknown) = Charsets.Of(body, contentType);
        var bom = encoding.Preamble is { Length: > 0 } mark && body.StartsWith(mark) ? mark.Length : 0;
        var text = encoding.GetString(body[bom..]);
        // Only a text that has the sign for invalid bytes can have any; code pages may use another sign.
        var suspect =
            encoding is not (UTF8Encoding or UnicodeEncoding or UTF32Encoding) || text.Contains('\uFFFD', StringComparison.Ordinal);
        return new BodyText(text, encoding.WebName, bom, suspect ? TextFault.Find(body[bom..], encoding, bom) : null)
        {
            UnknownCharset = unknown,
        };
    }
}
