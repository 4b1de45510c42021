using System.Net.Http.Headers;
using System.Text;

namespace WebhookInspector.Requests.Bodies;

/// <summary>A body read as text.</summary>
/// <param name="Text">Without the byte order mark. Bytes that are no text of that charset stand as U+FFFD.</param>
/// <param name="Charset">The declared one where it is known, else what the byte order mark says, else UTF-8.</param>
/// <param name="Bom">The byte order mark's length in bytes; 0 without one.</param>
/// <param name="Fault">The first bytes that are no text; null when all of it is.</param>
public sealed record BodyText(string Text, string Charset, int Bom, TextFault? Fault)
{
    /// <summary>Whether the text is the body, byte for byte.</summary>
    public bool Exact => Fault is null;

    /// <summary>The charset that was declared and that this program does not know.</summary>
    public string? UnknownCharset { get; private init; }

    public static BodyText Read(ReadOnlySpan<byte> body, string? contentType)
    {
        var declared = Charsets.Declared(contentType);
        var encoding = (declared is null ? null : Charsets.Find(declared)) ?? Charsets.OfMark(body) ?? Encoding.UTF8;
        var bom = encoding.Preamble is { Length: > 0 } mark && body.StartsWith(mark) ? mark.Length : 0;
        var unknown = declared is not null && Charsets.Find(declared) is null ? declared : null;
        return new BodyText(encoding.GetString(body[bom..]), encoding.WebName, bom, TextFault.Find(body[bom..], encoding, bom)) { UnknownCharset = unknown };
    }

    public static bool IsJson(string? contentType) =>
        MediaType(contentType) is { } media && (media.EndsWith("/json", StringComparison.Ordinal) || media.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Without parameters, lower case; null when none can be read.</summary>
    public static string? MediaType(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) ? type.MediaType?.ToLowerInvariant() : null;
}
