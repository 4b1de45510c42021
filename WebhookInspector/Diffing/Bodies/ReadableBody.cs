using System.Net.Http.Headers;
using System.Text;
using WebhookInspector.Requests;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>A body, with its text if it is text.</summary>
/// <param name="Text">The text in the declared charset, otherwise in UTF-8; null for bytes that are not text.</param>
/// <param name="MediaType">The media type without parameters, in lower case; empty when none is declared.</param>
internal sealed record ReadableBody(ReadOnlyMemory<byte> Bytes, string? Text, string MediaType)
{
    public bool IsEmpty => Bytes.IsEmpty;

    public bool IsForm => MediaType == "application/x-www-form-urlencoded";

    public bool DeclaresJson =>
        MediaType.EndsWith("/json", StringComparison.Ordinal) || MediaType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>True when the body should be tried as JSON: it is declared as JSON or begins like JSON.</summary>
    public bool MayBeJson =>
        Text is not null && (DeclaresJson || (Text.AsSpan().TrimStart(" \t\r\n\uFEFF") is [var first, ..] && first is '{' or '['));

    public static ReadableBody Of(ReadOnlyMemory<byte> bytes, IReadOnlyList<Header> headers)
    {
        var type = MediaTypeHeaderValue.TryParse(headers.Value("Content-Type"), out var parsed) ? parsed : null;
        return new ReadableBody(bytes, Read(bytes.Span, type?.CharSet), type?.MediaType?.ToLowerInvariant() ?? "");
    }

    private static string? Read(ReadOnlySpan<byte> bytes, string? charset)
    {
        try
        {
            var encoding = Encoding.GetEncoding(
                charset?.Trim('"') is { Length: > 0 } name ? name : "utf-8",
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            );
            var text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (ArgumentException)
        {
            // The charset is unknown, or the bytes are invalid in it.
            return null;
        }
    }
}
