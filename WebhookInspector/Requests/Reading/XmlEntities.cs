using System.Globalization;
using System.Text;

namespace WebhookInspector.Requests.Reading;

/// <summary>Decodes the five entities of the standard and numbers (XML 1.0, 4.1 and 4.6). Every other reference stays as sent.</summary>
internal static class XmlEntities
{
    private const int LongestReference = 12;

    public static string Decode(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text.ToString();
        var decoded = new StringBuilder(text.Length);
        for (; at >= 0; at = text.IndexOf('&'))
        {
            decoded.Append(text[..at]);
            text = text[at..];
            var end = text[..Math.Min(LongestReference, text.Length)].IndexOf(';');
            if (end > 0 && Of(text[1..end]) is { } rune)
            {
                decoded.Append(rune);
                text = text[(end + 1)..];
            }
            else
            {
                decoded.Append('&');
                text = text[1..];
            }
        }

        return decoded.Append(text).ToString();
    }

    private static Rune? Of(ReadOnlySpan<char> name) =>
        name switch
        {
            "amp" => new Rune('&'),
            "lt" => new Rune('<'),
            "gt" => new Rune('>'),
            "quot" => new Rune('"'),
            "apos" => new Rune('\''),
            ['#', 'x', ..] => Number(name[2..], NumberStyles.AllowHexSpecifier),
            ['#', ..] => Number(name[1..], NumberStyles.None),
            _ => null,
        };

    private static Rune? Number(ReadOnlySpan<char> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) && Rune.IsValid(value) ? new Rune(value) : null;
}
