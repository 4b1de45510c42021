using System.Globalization;
using System.Text;

namespace WebhookInspector.Requests.Pasting;

/// <summary>Reads a raw HTTP request (RFC 9112): request line, headers, empty line, body. The request line may be absent.</summary>
internal static class PastedHttp
{
    public static PastedRequest Read(string text)
    {
        var at = text.Length - text.TrimStart('\r', '\n').Length;
        var first = at;
        var (method, target) = RequestLine(HeaderLines.Line(text, ref at));
        if (method is null)
            at = first;
        var headers = HeaderLines.Read(text, ref at);
        var pseudo = headers.Where(h => h.Name[0] == ':').ToList();
        headers.RemoveAll(h => h.Name[0] == ':');

        var notes = new List<string>();
        method ??= pseudo.Value(":method");
        target ??= pseudo.Value(":path");
        var url = target is null
            ? null
            : Url(target, pseudo.Value(":scheme"), headers.Value("Host") ?? pseudo.Value(":authority"), headers, notes);
        var body = at < text.Length || target is not null ? Body(text[at..], headers.Value("Content-Length"), notes) : null;
        return new PastedRequest(method, url, headers, body is null ? new ReadOnlyMemory<byte>?() : body, notes);
    }

    /// <summary>Reads <c>POST /path HTTP/1.1</c>; the version is optional.</summary>
    private static (string? Method, string? Target) RequestLine(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var method, var target] when HeaderLines.IsName(method) && IsTarget(target) => (method, target),
            [var method, var target, var version]
                when HeaderLines.IsName(method) && IsTarget(target) && version.StartsWith("HTTP/", StringComparison.Ordinal) => (
                method,
                target
            ),
            _ => (null, null),
        };

    private static bool IsTarget(string text) =>
        text.StartsWith('/')
        || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static string Url(string target, string? scheme, string? host, List<Header> headers, List<string> notes)
    {
        if (!target.StartsWith('/'))
            return target;
        scheme ??= headers.Value("X-Forwarded-Proto") is "http" or "https" ? headers.Value("X-Forwarded-Proto") : null;
        var guessed = scheme ?? (host is null || host.Split(':')[0] is "localhost" or "127.0.0.1" ? "http" : "https");
        if (host is null)
            notes.Add(
                "There is no Host header, so the URL begins with http://localhost: "
                    + "write the one that the sender was given, where the URL is signed."
            );
        else if (scheme is null)
            notes.Add(
                $"A raw request does not say http or https: {guessed} was taken. Change the URL where the sender was given the other."
            );
        return $"{guessed}://{host ?? "localhost"}{target}";
    }

    /// <summary>
    /// Reads the body with its line ends as pasted. Line ends after the declared length come from an editor and are removed.
    /// </summary>
    private static byte[] Body(string text, string? declared, List<string> notes)
    {
        if (int.TryParse(declared, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length != text.Length)
        {
            if (text.Length > length && text.AsSpan(length).Trim("\r\n").IsEmpty)
            {
                notes.Add("Line ends after the end of the body, as Content-Length has it, were left out.");
                text = text[..length];
            }
            else
            {
                notes.Add(
                    $"Content-Length says {length.ToString(CultureInfo.InvariantCulture)} bytes, but the pasted body has "
                        + $"{text.Length.ToString(CultureInfo.InvariantCulture)}: it was changed in copying, often in its line ends."
                );
            }
        }

        return Encoding.Latin1.GetBytes(text);
    }
}
