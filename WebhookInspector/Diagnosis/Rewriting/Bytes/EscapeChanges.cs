using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace WebhookInspector.Diagnosis.Rewriting.Bytes;

/// <summary>The body with its \u escapes written differently and everything else unchanged.</summary>
internal static class EscapeChanges
{
    private const string Cause = "body-charset";
    private const int EscapeLength = 6;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static IEnumerable<ByteChange> Of(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
            yield break;
        if (body.Span.IndexOf(@"\u"u8) >= 0)
        {
            yield return new(Cause, "unicode-escapes-lower", () => Escapes(body, digits => @"\u" + digits.ToLowerInvariant()));
            yield return new(Cause, "unicode-escapes-upper", () => Escapes(body, digits => @"\u" + digits.ToUpperInvariant()));
            yield return new(Cause, "unicode-escapes-decoded", () => Escapes(body, Decoded));
        }

        if (!Ascii.IsValid(body.Span))
        {
            yield return new(Cause, "non-ascii-escaped", () => Escaped(body, "x4"));
            yield return new(Cause, "non-ascii-escaped-upper", () => Escaped(body, "X4"));
        }
    }

    private static byte[] Escapes(ReadOnlyMemory<byte> body, Func<string, string> write)
    {
        var text = Encoding.UTF8.GetString(body.Span);
        var changed = new StringBuilder(text.Length);
        var from = 0;
        for (var at = text.IndexOf('\\'); at >= 0 && at + 1 < text.Length; at = text.IndexOf('\\', at))
        {
            // The character after a backslash does not start an escape: "\\u0041" is a backslash and letters.
            var isEscape =
                text[at + 1] == 'u' && at + EscapeLength <= text.Length && text.AsSpan(at + 2, 4).IndexOfAnyExcept(HexDigits) < 0;
            if (isEscape)
            {
                changed.Append(text, from, at - from).Append(write(text.Substring(at + 2, 4)));
                from = at + EscapeLength;
            }

            at += isEscape ? EscapeLength : 2;
            if (at >= text.Length)
                break;
        }

        return Encoding.UTF8.GetBytes(changed.Append(text, from, text.Length - from).ToString());
    }

    private static string Decoded(string digits)
    {
        var c = (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return c >= 0x80 ? c.ToString() : @"\u" + digits;
    }

    private static byte[] Escaped(ReadOnlyMemory<byte> body, string format)
    {
        var changed = new StringBuilder(body.Length * 2);
        foreach (var c in Encoding.UTF8.GetString(body.Span))
            _ = c < 0x80 ? changed.Append(c) : changed.Append(@"\u").Append(((int)c).ToString(format, CultureInfo.InvariantCulture));
        return Encoding.UTF8.GetBytes(changed.ToString());
    }
}
