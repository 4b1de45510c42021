using System.Text;

namespace WebhookInspector.Signatures;

/// <summary>Converts text as sent over the network: each char is one byte (Latin-1), as in <see cref="Requests.Header"/>.</summary>
internal static class WireText
{
    /// <summary>Returns the bytes of wire text. Text with a char above 0xFF is not wire text and is encoded as UTF-8.</summary>
    public static byte[] Bytes(string text) =>
        text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') < 0 ? Encoding.Latin1.GetBytes(text) : Encoding.UTF8.GetBytes(text);

    public static string FromBytes(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>Converts declared text (Unicode, from JSON) to wire text.</summary>
    public static string FromDeclared(string text) => FromBytes(Encoding.UTF8.GetBytes(text));

    /// <summary>Trims the optional white space (RFC 9110, 5.6.3) at both ends.</summary>
    public static string TrimOws(string text) => text.Trim(' ', '\t');
}
