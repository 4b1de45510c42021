using System.Buffers.Text;

namespace WebhookInspector.Signatures;

/// <summary>Converts a signature's text to bytes and back, in the declared encoding.</summary>
internal static class SignatureDecoder
{
    /// <summary>Decodes the text; null when it is not in this encoding.</summary>
    public static byte[]? Decode(string text, SignatureEncoding encoding) =>
        encoding switch
        {
            SignatureEncoding.Plain => WireText.Bytes(text),
            SignatureEncoding.Hex => Hex(WireText.TrimOws(text)),
            SignatureEncoding.Base64Url => FromBase64Url(WireText.TrimOws(text)),
            _ => FromBase64(WireText.TrimOws(text)),
        };

    public static string Encode(ReadOnlySpan<byte> bytes, SignatureEncoding encoding) =>
        encoding switch
        {
            SignatureEncoding.Plain => WireText.FromBytes(bytes),
            SignatureEncoding.Hex => Convert.ToHexStringLower(bytes),
            SignatureEncoding.Base64Url => Base64Url.EncodeToString(bytes),
            _ => Convert.ToBase64String(bytes),
        };

    public static byte[]? Hex(string text) =>
        text.Length > 0 && text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;

    /// <summary>Decodes base64 (RFC 4648, section 4) with its padding and without other characters in between.</summary>
    public static byte[]? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return text.Length > 0 && !text.Any(char.IsWhiteSpace) && Convert.TryFromBase64String(text, bytes, out var length)
            ? bytes[..length]
            : null;
    }

    public static byte[]? FromBase64Url(string text)
    {
        if (text.Length == 0 || text.Any(char.IsWhiteSpace) || !Base64Url.IsValid(text))
        {
            return null;
        }

        return Base64Url.DecodeFromChars(text);
    }
}
