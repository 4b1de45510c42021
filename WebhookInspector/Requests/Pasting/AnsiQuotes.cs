using System.Globalization;
using System.Text;

namespace WebhookInspector.Requests.Pasting;

/// <summary>Reads <c>$'..'</c> of bash and zsh with its escapes of bytes and characters (Bash manual, 3.1.2.4).</summary>
internal static class AnsiQuotes
{
    /// <param name="open">The position of the dollar sign.</param>
    /// <returns>The position after the closing quote.</returns>
    public static int Read(string text, int open, StringBuilder word)
    {
        var at = open + 2;
        while (at < text.Length && text[at] != '\'')
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                at = Escape(text, at + 1, word);
            else
                word.Append(text[at++]);
        }

        return at < text.Length ? at + 1 : throw new PasteException(open, "this $' quote is not closed");
    }

    private static int Escape(string text, int at, StringBuilder word)
    {
        switch (text[at])
        {
            case 'x':
                return Number(text, at + 1, 2, 16, word, at, isByte: true);
            case 'u':
                return Number(text, at + 1, 4, 16, word, at, isByte: false);
            case 'U':
                return Number(text, at + 1, 8, 16, word, at, isByte: false);
            case >= '0' and <= '7':
                return Number(text, at, 3, 8, word, at, isByte: true);
            case 'c' when at + 1 < text.Length:
                word.Append((char)(text[at + 1] & 0x1F));
                return at + 2;
            case var c:
                _ = Single(c) is { } one ? word.Append(one) : word.Append('\\').Append(c);
                return at + 1;
        }
    }

    private static char? Single(char c) =>
        c switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'a' => '\a',
            'b' => '\b',
            'e' or 'E' => '\e',
            'f' => '\f',
            'v' => '\v',
            '\\' or '\'' or '"' or '?' => c,
            _ => null,
        };

    private static int Number(string text, int from, int most, int radix, StringBuilder word, int escape, bool isByte)
    {
        var end = from;
        while (end < text.Length && end - from < most && (radix == 8 ? text[end] is >= '0' and <= '7' : char.IsAsciiHexDigit(text[end])))
            end++;
        if (end == from)
        {
            // Without digits the escape is literal text.
            word.Append('\\').Append(text[escape]);
            return from;
        }

        var value =
            radix == 8
                ? Convert.ToUInt32(text[from..end], 8)
                : uint.Parse(text.AsSpan(from, end - from), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (isByte)
            word.Append((char)(value & 0xFF));
        else if (Rune.IsValid(value))
            word.Append(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(new Rune(value).ToString())));
        else
            throw new PasteException(escape - 1, "this escape names no Unicode character");
        return end;
    }
}
