using System.Net.Http.Headers;
using System.Text;
using WebhookInspector.Requests;

namespace WebhookInspector.Diffing.Bodies;

/// <summary>A body, and its text where it is text.</summary>
/// <param name="Text">In the declared charset, else UTF-8; null for bytes that are no text.</param>
/// <param name="MediaType">Without parameters, lower case; empty when none is declared.</param>
internal sealed record ReadableBody(ReadOnlyMemory<byte> Bytes, string? Text, string MediaType)
{
    public bool IsEmpty => Bytes.IsEmpty;

    public bool IsForm => MediaType == "application/x-www-form-urlencoded";

    public bool DeclaresJson => MediaType.EndsWith("/json", StringComparison.Ordinal) || MediaType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Worth reading as JSON: declared so, or begins so.</summary>
    public bool MayBeJson => Text is not null && (DeclaresJson || (Text.AsSpan().TrimStart(" \t\r\n\uFEFF") is [var first, ..] && first is '{' or '['));

    public static ReadableBody Of(ReadOnlyMemory<byte> bytes, IReadOnlyList<Header> headers)
    {
        var type = MediaTypeHeaderValue.TryParse(headers.Value("Content-Type"), out var parsed) ? parsed : null;
        return new ReadableBody(bytes, Read(bytes.Span, type?.CharSet), type?.MediaType?.ToLowerInvariant() ?? "");
    }

    private static string? Read(ReadOnlySpan<byte> bytes, string? charset)
    {
        try
        {
            var encoding = Encoding.GetEncoding(charset?.Trim('"') is { Length: > 0 } name ? name : "utf-8", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            var text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (ArgumentException)
        {
            // No such charset, or bytes that it does not know.
            return null;
        }
    }
}
