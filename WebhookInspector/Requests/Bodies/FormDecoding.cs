using System.Buffers;
using System.Globalization;
using System.Text;

namespace WebhookInspector.Requests.Bodies;

internal static class FormDecoding
{
    private const int EscapeLength = 3;

    public static FormText Decode(string raw)
    {
        if (raw.AsSpan().IndexOfAny('%', '+') < 0)
            return new FormText(raw, raw, []);
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
