using System.Text;

namespace WebhookInspector.Requests.Pasting;

/// <summary>Reads a cURL command, from a terminal or a browser's "Copy as cURL", into the request that curl would send.</summary>
internal static class PastedCurl
{
    private const string Form = "application/x-www-form-urlencoded";

    /// <summary>True when the text begins like such a command.</summary>
    public static bool Is(string text)
    {
        var first =
            text.Split([' ', '\t', '\r', '\n', '^'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word is not ("$" or ">"))
            ?? "";
        return CurlPipe.IsCurl(first) || (first is "printf" or "echo" && text.Contains("curl ", StringComparison.Ordinal));
    }

    public static PastedRequest Read(string text)
    {
        var notes = new List<string>();
        var words = CmdWords.Is(text) ? CmdWords.Split(text) : BashWords.Split(WithoutPrompt(text), notes);
        var (arguments, input) = CurlPipe.Find(words);
        var options = CurlArguments.Read(arguments);
        var data = CurlData.Of(options, input);
        var inUrl = options.Any(o => o.Name == "get");
        var url = Url(options, inUrl ? data.Text : null);
        var body = inUrl ? null : data.Text;
        return new PastedRequest(
            Method(options, body),
            url,
            Headers(options, body is null ? null : data),
            Encoding.Latin1.GetBytes(body ?? ""),
            notes
        );
    }

    // Replaces the prompt with text of the same length, so that error positions stay correct.
    private static string WithoutPrompt(string text) =>
        text.TrimStart() is ['$' or '>', ' ', ..] && text.AsSpan().IndexOfAny('$', '>') is var at
            ? string.Concat(text.AsSpan(0, at), " ", text.AsSpan(at + 1))
            : text;

    private static string Method(IReadOnlyList<CurlOption> options, string? body) =>
        options.Any(o => o.Name == "request") ? options.Last(o => o.Name == "request").Value!
        : options.Any(o => o.Name == "head") ? "HEAD"
        : body is null ? "GET"
        : "POST";

    private static string Url(IReadOnlyList<CurlOption> options, string? query)
    {
        var urls = options.Where(o => o.Name == "url").ToList();
        if (urls.Count != 1)
            throw new PasteException(
                urls.Count == 0 ? 0 : urls[1].Position,
                urls.Count == 0 ? "the command names no URL" : "this is a second URL: paste one request at a time"
            );
        var url = urls[0].Value!.Split('#')[0];
        if (!url.Contains("://", StringComparison.Ordinal))
            url = "http://" + url;
        return query is null ? url : url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query;
    }

    private static List<Header> Headers(IReadOnlyList<CurlOption> options, CurlData? data)
    {
        var headers = new List<Header>();
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var option in options.Where(o => o.Name == "header"))
        {
            var (name, value) = Line(option);
            named.Add(name);
            if (value is not null)
                headers.Add(new Header(name, value));
        }

        // A header set or removed by name takes precedence over the one that curl adds itself.
        headers.AddRange(OfOptions(options, data).Where(h => !named.Contains(h.Name)));
        return headers;
    }

    /// <summary>Reads a header argument: "Name: value"; "Name;" for an empty value; "Name:" for a header that is not sent.</summary>
    private static (string Name, string? Value) Line(CurlOption option)
    {
        var line = option.Value!;
        if (line.StartsWith('@'))
            throw new PasteException(
                option.Position,
                "this names a file of headers, which can't be read from here: write them into the command"
            );
        if (line.Split(':', 2) is [var name, var value] && HeaderLines.IsName(name))
            return (name, value.Trim(' ', '\t') is { Length: > 0 } trimmed ? trimmed : null);
        if (line.EndsWith(';') && HeaderLines.IsName(line[..^1]))
            return (line[..^1], "");
        throw new PasteException(option.Position, "this is no header: write “Name: value”");
    }

    private static IEnumerable<Header> OfOptions(IReadOnlyList<CurlOption> options, CurlData? data)
    {
        foreach (var (name, value, position) in options)
        {
            if (name == "user-agent")
                yield return new Header("User-Agent", value!);
            else if (name == "referer")
                yield return new Header("Referer", value!);
            else if (name == "oauth2-bearer")
                yield return new Header("Authorization", "Bearer " + value);
            else if (name == "user")
                yield return new Header(
                    "Authorization",
                    "Basic " + Convert.ToBase64String(Encoding.Latin1.GetBytes(User(value!, position)))
                );
        }

        if (options.Where(o => o.Name == "cookie").Select(Cookie).ToList() is { Count: > 0 } cookies)
            yield return new Header("Cookie", string.Join("; ", cookies));
        if (data is not null)
            yield return new Header("Content-Type", data.IsJson ? "application/json" : Form);
        if (data is { IsJson: true })
            yield return new Header("Accept", "application/json");
    }

    private static string User(string value, int position) =>
        value.Contains(':', StringComparison.Ordinal)
            ? value
            : throw new PasteException(position, "curl would ask for the password: write user:password");

    private static string Cookie(CurlOption option) =>
        option.Value!.Contains('=', StringComparison.Ordinal)
            ? option.Value
            : throw new PasteException(option.Position, "this names a file of cookies, which can't be read from here: write name=value");
}
