using System.Text;

namespace WebhookInspector.Signatures;

/// <summary>Text as it stood on the wire: each char is one byte (Latin-1), as in <see cref="Requests.Header"/>.</summary>
internal static class WireText
{
    /// <summary>The bytes of wire text; text that cannot be wire text, because a char is above 0xFF, is written as UTF-8.</summary>
    public static byte[] Bytes(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') < 0 ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);

    public static string FromBytes(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>Declared text (JSON, so Unicode) as the wire carries it.</summary>
    public static string FromDeclared(string text) => FromBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Without the optional white space of RFC 9110, 5.6.3 at either end.</summary>
    public static string TrimOws(string text) => text.Trim(' ', '\t');
}
