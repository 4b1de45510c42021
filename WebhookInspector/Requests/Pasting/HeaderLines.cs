using System.Text;

namespace WebhookInspector.Requests.Pasting;

/// <summary>Reads "Name: value" lines up to an empty line (RFC 9112, 5); lines may end with CR LF or LF.</summary>
public static class HeaderLines
{
    private const string TokenSigns = "!#$%&'*+-.^_`|~";

    /// <summary>Reads a list of headers without a request; empty lines are skipped.</summary>
    /// <param name="utf8">The text; each char of a value is read as its UTF-8 bytes.</param>
    /// <returns>The headers; null, with the position and reason in <paramref name="fault"/>, when a line is not a header.</returns>
    public static IReadOnlyList<Header>? TryRead(ReadOnlySpan<byte> utf8, out PasteFault? fault)
    {
        var text = Encoding.Latin1.GetString(utf8);
        fault = null;
        try
        {
            var headers = new List<Header>();
            for (var at = 0; at < text.Length; )
                headers.AddRange(Read(text, ref at));
            return headers;
        }
        catch (PasteException wrong)
        {
            fault = wrong.In(text);
            return null;
        }
    }

    /// <summary>Writes headers as text that <see cref="TryRead"/> reads back as the same headers.</summary>
    public static byte[] Write(IEnumerable<Header> headers) =>
        Encoding.Latin1.GetBytes(string.Concat(headers.Select(h => $"{h.Name}: {h.Value}\n")));

    /// <summary>True for a token (RFC 9110, 5.6.2), the syntax of methods and header names.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || TokenSigns.Contains(c, StringComparison.Ordinal));

    /// <param name="at">The start position; afterwards the position after the empty line that ends the headers, or the end of the
    /// text.</param>
    internal static List<Header> Read(string text, ref int at)
    {
        var headers = new List<Header>();
        while (at < text.Length)
        {
            var start = at;
            var line = Line(text, ref at);
            if (line.Length == 0)
                break;
            if (line[0] is ' ' or '\t' && headers.Count > 0)
                headers[^1] = headers[^1] with { Value = (headers[^1].Value + " " + line.Trim(' ', '\t')).Trim(' ') };
            else
                headers.Add(Header(line, start));
        }

        return headers;
    }

    internal static string Line(string text, ref int at)
    {
        var start = at;
        var end = text.IndexOf('\n', at) is var found and >= 0 ? found : text.Length;
        at = Math.Min(end + 1, text.Length);
        return text[start..(end > start && text[end - 1] == '\r' ? end - 1 : end)];
    }

    // Browsers show the request line of HTTP/2 as pseudo-headers, whose names begin with a colon (RFC 9113, 8.3.1).
    private static Header Header(string line, int start)
    {
        var colon = line.IndexOf(':', Math.Min(1, line.Length));
        var name = colon < 0 ? line : line[..colon];
        return colon > 0 && IsName(name[0] == ':' ? name[1..] : name)
            ? new Header(name, line[(colon + 1)..].Trim(' ', '\t'))
            : throw new PasteException(start, "this is no header: write “Name: value”, one a line");
    }
}
