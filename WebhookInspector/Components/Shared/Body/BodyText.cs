using System.Net.Http.Headers;
using System.Text;

namespace WebhookInspector.Components.Shared.Body;

/// <summary>A body read as text.</summary>
/// <param name="Exact">False where bytes that are no text of that charset are shown as U+FFFD.</param>
/// <param name="Charset">The declared one where it is known, else UTF-8.</param>
public sealed record BodyText(string Text, bool Exact, string Charset)
{
    public static BodyText Read(ReadOnlySpan<byte> body, string? contentType)
    {
        var encoding = Declared(contentType) ?? Encoding.UTF8;
        try
        {
            var strict = Encoding.GetEncoding(encoding.WebName, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return new BodyText(strict.GetString(body), true, encoding.WebName);
        }
        catch (DecoderFallbackException)
        {
            return new BodyText(encoding.GetString(body), false, encoding.WebName);
        }
    }

    public static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType is { } media
        && (media.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase));

    private static Encoding? Declared(string? contentType)
    {
        try
        {
            return MediaTypeHeaderValue.TryParse(contentType, out var type) && type.CharSet is { Length: > 0 } charset ? Encoding.GetEncoding(charset.Trim('"')) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
