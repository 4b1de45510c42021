using System.Globalization;
using System.Text;

namespace WebhookInspector.Requests.Json;

/// <summary>Decodes string and name tokens.</summary>
public static class JsonStrings
{
    /// <param name="token">A valid token, without its quotes.</param>
    /// <returns>The decoded UTF-16 code units; an escape may produce an unpaired surrogate.</returns>
    public static string Unescape(ReadOnlySpan<char> token)
    {
        var escape = token.IndexOf('\\');
        if (escape < 0)
            return token.ToString();

        var text = new StringBuilder(token.Length);
        while (escape >= 0)
        {
            text.Append(token[..escape]);
            var isUnicode = token[escape + 1] == 'u';
            text.Append(isUnicode ? Unicode(token.Slice(escape + 2, 4)) : Short(token[escape + 1]));
            token = token[(escape + (isUnicode ? 6 : 2))..];
            escape = token.IndexOf('\\');
        }

        return text.Append(token).ToString();
    }

    /// <summary>Decodes what may be no valid token: a part that is no escape stays as it is.</summary>
    public static string UnescapeLeniently(ReadOnlySpan<char> written)
    {
        var text = new StringBuilder(written.Length);
        for (var escape = written.IndexOf('\\'); escape >= 0; escape = written.IndexOf('\\'))
        {
            text.Append(written[..escape]);
            written = written[escape..];
            var length = JsonScanner.EscapeLength(written);
            if (length == 0)
                text.Append('\\');
            else
                text.Append(length > 2 ? Unicode(written.Slice(2, 4)) : Short(written[1]));
            written = written[Math.Max(1, length)..];
        }

        return text.Append(written).ToString();
    }

    private static char Unicode(ReadOnlySpan<char> digits) =>
        (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Short(char letter) =>
        letter switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => letter,
        };
}
