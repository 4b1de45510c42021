using System.Globalization;
using System.Text;

namespace WebhookInspector.Requests;

/// <summary>Builds the command that sends a captured request again from a POSIX shell (bash or zsh), byte for byte.</summary>
public static class CurlCommand
{
    // Linux limits one argument to 128 KiB (MAX_ARG_STRLEN); a longer body is fetched from the inspector.
    private const int LongestArgument = 100_000;

    // Headers of the connection, not of the message: curl writes its own.
    private static readonly string[] Hops = ["Host", "Content-Length", "Connection", "Transfer-Encoding", "Keep-Alive", "Expect"];

    /// <param name="url">The URL to send to, including the query.</param>
    /// <param name="bodyUrl">The URL where the inspector serves the body's bytes; null when it does not, and a long body must first
    /// be saved to a file.</param>
    public static string Build(string method, string url, IReadOnlyList<Header> headers, ReadOnlySpan<byte> body, string? bodyUrl)
    {
        var lines = new List<string> { Start(method, url) };
        lines.AddRange(
            headers.Where(h => !Hops.Contains(h.Name, StringComparer.OrdinalIgnoreCase)).Select(h => "-H " + QuoteBytes(Line(h)))
        );
        foreach (var added in Added(body.Length > 0).Where(name => headers.Value(name) is null))
            lines.Add("-H " + Quote(added + ":"));

        if (body.IsEmpty)
            return Join(lines);
        if (body.Length > LongestArgument)
            return bodyUrl is null
                ? Join([.. lines, "--data-binary @body.bin"])
                : $"curl -sS {Quote(bodyUrl)} | " + Join([.. lines, "--data-binary @-"]);
        return ShellText(body) is { } text
            ? Join([.. lines, "--data-raw " + Quote(text)])
            : $"printf %s {Quote(Convert.ToBase64String(body))} | base64 -d | " + Join([.. lines, "--data-binary @-"]);
    }

    private static string Start(string method, string url)
    {
        var verb = method == "HEAD" ? "--head" : "-X " + (method.All(char.IsAsciiLetter) ? method : Quote(method));
        var asIs = url.Contains("/.", StringComparison.Ordinal) ? " --path-as-is" : "";
        var noGlob = url.AsSpan().ContainsAny("[]{}") ? " --globoff" : "";
        return $"curl {verb}{asIs}{noGlob} {QuoteBytes(url)}";
    }

    private static string Join(IEnumerable<string> lines) => string.Join(" \\\n  ", lines);

    // In curl, "Name;" sends a header without a value; "Name:" removes the header.
    private static string Line(Header header) => header.Value.Length == 0 ? header.Name + ";" : header.Name + ": " + header.Value;

    // Headers that curl adds itself unless told otherwise.
    private static string[] Added(bool hasBody) => hasBody ? ["User-Agent", "Accept", "Content-Type"] : ["User-Agent", "Accept"];

    /// <returns>The text; null for bytes that cannot be written directly in a shell argument.</returns>
    private static string? ShellText(ReadOnlySpan<byte> body)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(body);
            return text.All(c => !char.IsControl(c) || c is '\n' or '\t') ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Quote(string text) => "'" + text.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    /// <summary>Quotes text whose chars are bytes. Bytes outside printable ASCII are written as escapes (bash, zsh).</summary>
    private static string QuoteBytes(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
            return Quote(text);

        var quoted = new StringBuilder("$'");
        foreach (var c in text)
        {
            if (c is '\'' or '\\')
                quoted.Append('\\').Append(c);
            else if (c is >= ' ' and <= '~')
                quoted.Append(c);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\{Convert.ToString(c & 0xFF, 8).PadLeft(3, '0')}");
        }

        return quoted.Append('\'').ToString();
    }
}
