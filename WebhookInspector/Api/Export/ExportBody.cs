using System.Text;

namespace WebhookInspector.Api.Export;

/// <summary>Writes a body in JSON: as text when its bytes can be restored from it, else in Base64.</summary>
internal static class ExportBody
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static (string Value, bool Base64) Of(byte[] body)
    {
        try
        {
            return (Strict.GetString(body), Base64: false);
        }
        catch (DecoderFallbackException)
        {
            return (Convert.ToBase64String(body), Base64: true);
        }
    }
}
