using System.Text;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Api.Export;

/// <summary>A body in JSON: as text when its bytes can be restored from it, else in Base64; beside it, the text that it means.</summary>
/// <param name="Text">The decoded text; null when the body is no text, or <paramref name="Value"/> is that text.</param>
internal sealed record ExportBody(string Value, bool Base64, string? Text)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ExportBody Of(RequestReading reading)
    {
        var text = reading.Kind is BodyKind.Binary or BodyKind.Image or BodyKind.Empty ? null : reading.Text.Text;
        try
        {
            var value = Strict.GetString(reading.Stored.Span);
            return new ExportBody(value, Base64: false, text == value.TrimStart('\uFEFF') ? null : text);
        }
        catch (DecoderFallbackException)
        {
            return new ExportBody(Convert.ToBase64String(reading.Stored.Span), Base64: true, text);
        }
    }
}
