using System.Buffers;
using System.Globalization;
using System.Text;

namespace WebhookInspector.Requests.Reading;

/// <summary>Undoes the percent-encoding of names and values (WHATWG URL, 5.1).</summary>
internal static class FormDecoding
{
    private const int EscapeLength = 3;

    /// <param name="charset">The charset of the escaped bytes; null for UTF-8.</param>
    public static FormText Decode(string raw, Encoding? charset = null)
    {
        if (raw.AsSpan().IndexOfAny('%', '+') < 0)
            return new FormText(raw, raw, []);
        if (charset is not (null or UTF8Encoding) && InCharset(raw, charset) is { } whole)
            return new FormText(raw, whole, []);
        var text = new StringBuilder(raw.Length);
        var broken = new List<Range>();
        for (var at = 0; at < raw.Length; )
        {
            if (raw[at] != '%')
            {
                text.Append(raw[at] == '+' ? ' ' : raw[at]);
                at++;
                continue;
            }

            var bytes = Escaped(raw, at);
            Append(bytes, raw.AsSpan(at), text, broken);
            at += Math.Max(1, bytes.Count * EscapeLength);
        }

        return new FormText(raw, text.ToString(), broken);
    }

    /// <summary>
    /// Decodes the whole text at once: in Shift_JIS and GBK the second byte of a character may be a letter that is not escaped.
    /// </summary>
    /// <returns>Null when an escape is malformed, or the bytes are invalid in the charset.</returns>
    private static string? InCharset(string raw, Encoding charset)
    {
        var strict = (Encoding)charset.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        var bytes = new List<byte>(raw.Length);
        for (var at = 0; at < raw.Length; )
        {
            if (raw[at] != '%')
            {
                bytes.AddRange(strict.GetBytes(raw[at] == '+' ? " " : raw.Substring(at, 1)));
                at++;
                continue;
            }

            var escaped = Escaped(raw, at);
            if (escaped.Count == 0)
                return null;
            bytes.AddRange(escaped);
            at += escaped.Count * EscapeLength;
        }

        try
        {
            return strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Reads the bytes of consecutive escapes together, because one character may need several bytes.</summary>
    private static List<byte> Escaped(string raw, int at)
    {
        var bytes = new List<byte>();
        for (
            ;
            at + EscapeLength <= raw.Length
                && raw[at] == '%'
                && byte.TryParse(raw.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value);
            at += EscapeLength
        )
        {
            bytes.Add(value);
        }

        return bytes;
    }

    private static void Append(List<byte> bytes, ReadOnlySpan<char> raw, StringBuilder text, List<Range> broken)
    {
        if (bytes.Count == 0)
        {
            Keep("%", text, broken);
            return;
        }

        ReadOnlySpan<byte> left = bytes.ToArray();
        while (!left.IsEmpty)
        {
            var valid = Rune.DecodeFromUtf8(left, out var rune, out var length) == OperationStatus.Done;
            if (valid)
                text.Append(rune);
            else
                Keep(raw[..(length * EscapeLength)], text, broken);
            left = left[length..];
            raw = raw[(length * EscapeLength)..];
        }
    }

    private static void Keep(ReadOnlySpan<char> asSent, StringBuilder text, List<Range> broken)
    {
        broken.Add(text.Length..(text.Length + asSent.Length));
        text.Append(asSent);
    }
}
