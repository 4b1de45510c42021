using System.Text;

namespace WebhookInspector.Requests.Reading;

/// <summary>
/// Reads <c>Content-Disposition</c> parameters as senders write them: RFC 6266, plus backslashes and raw UTF-8 (RFC 7578, 4.2 and
/// 5.1).
/// </summary>
internal static class DispositionParameter
{
    /// <param name="name">The parameter's name in lower case; it ends in '*' for the extended form (RFC 8187).</param>
    public static string? Read(string? header, string name)
    {
        for (var rest = After(header ?? "", ';'); rest.Length > 0; )
        {
            var equals = rest.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                return null;
            var key = rest[..equals].Trim(' ', '\t', ';');
            var (value, after) = Value(rest[(equals + 1)..].TrimStart());
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return name.EndsWith('*') ? Extended(value) : Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(value));
            rest = after;
        }

        return null;
    }

    private static (string Value, string After) Value(string text)
    {
        if (!text.StartsWith('"'))
            return (text.Split(';')[0].Trim(), After(text, ';'));
        var value = new StringBuilder();
        var at = 1;
        for (; at < text.Length && text[at] != '"'; at++)
        {
            // Only a quote counts as escaped: browsers send the backslashes of a Windows path unescaped.
            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '"')
                at++;
            value.Append(text[at]);
        }

        return (value.ToString(), After(text[Math.Min(at, text.Length)..], ';'));
    }

    private static string? Extended(string value) =>
        value.Split('\'') is [var charset, _, var encoded] && charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(encoded)
            : null;

    private static string After(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is var at and >= 0 ? text[(at + 1)..] : "";
}
