using System.Text;

namespace WebhookInspector.Components.Shared;

/// <summary>Says whether bytes survive editing in a text box unchanged.</summary>
public static class EditableText
{
    private const int Longest = 256 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null for what a text box would change (CR, NUL, invalid UTF-8) or what is too long to edit.</returns>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Longest || bytes.ContainsAny((byte)'\r', (byte)0))
            return null;
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
