using System.Net.Http.Headers;
using System.Text;

namespace WebhookInspector.Requests.Bodies;

/// <summary>A body decoded as text.</summary>
/// <param name="Text">The text without the byte order mark. Bytes that are invalid in the charset become U+FFFD.</param>
/// <param name="Charset">The declared charset if it is known, otherwise the one of the byte order mark, otherwise UTF-8.</param>
/// <param name="Bom">The length of the byte order mark in bytes; 0 when there is none.</param>
/// <param name="Fault">The first bytes that are invalid in the charset; null when all are valid.</param>
public sealed record BodyText(string Text, string Charset, int Bom, TextFault? Fault)
{
    /// <summary>True when the text represents the body byte for byte.</summary>
    public bool Exact => Fault is null;

    /// <summary>The declared charset if this program does not support it.</summary>
    public string? UnknownCharset { get; private init; }

    public static BodyText Read(ReadOnlySpan<byte> body, string? contentType)
    {
        var declared = Charsets.Declared(contentType);
        var encoding = (declared is null ? null : Charsets.Find(declared)) ?? Charsets.OfMark(body) ?? Encoding.UTF8;
        var bom = encoding.Preamble is { Length: > 0 } mark && body.StartsWith(mark) ? mark.Length : 0;
        var unknown = declared is not null && Charsets.Find(declared) is null ? declared : null;
        return new BodyText(encoding.GetString(body[bom..]), encoding.WebName, bom, TextFault.Find(body[bom..], encoding, bom))
        {
            UnknownCharset = unknown,
        };
    }

    public static bool IsJson(string? contentType) =>
        MediaType(contentType) is { } media
        && (media.EndsWith("/json", StringComparison.Ordinal) || media.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Reads the media type, without parameters and in lower case; null when none can be read.</summary>
    public static string? MediaType(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.MediaType?.ToLowerInvariant() : null;
}
