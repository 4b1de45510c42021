using System.Text;

namespace WebhookInspector.Requests.Pasting;

/// <summary>The body that curl builds from its <c>--data</c> options.</summary>
/// <param name="Text">The body, one char per byte; null when no option provides one.</param>
/// <param name="IsJson">True when <c>--json</c> was used.</param>
internal sealed record CurlData(string? Text, bool IsJson)
{
    private const string Unreserved = "-._~";

    /// <param name="input">The text piped into curl, for <c>@-</c>; null when there is none.</param>
    public static CurlData Of(IEnumerable<CurlOption> options, string? input)
    {
        StringBuilder? body = null;
        var isJson = false;
        foreach (
            var option in options.Where(o => o.Name is "json" or "data-urlencode" || o.Name.StartsWith("data", StringComparison.Ordinal))
        )
        {
            // Form data is joined with a separator; JSON data is not.
            if (body is not null && option.Name != "json")
                body.Append('&');
            (body ??= new StringBuilder()).Append(option.Name == "data-urlencode" ? Encoded(option) : Literal(option, input));
            isJson |= option.Name == "json";
        }

        return new CurlData(body?.ToString(), isJson);
    }

    private static string Literal(CurlOption option, string? input)
    {
        var value = option.Value!;
        if (option.Name == "data-raw" || !value.StartsWith('@'))
            return value;
        if (value == "@-" && input is not null)
            // Only --data and --data-ascii strip line ends from their input.
            return option.Name is "data" or "data-ascii"
                ? input.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
                : input;
        throw NoFile(option, value);
    }

    /// <summary>Encodes <c>content</c>, <c>=content</c> or <c>name=content</c>: only the content is encoded, not the name.</summary>
    private static string Encoded(CurlOption option)
    {
        var value = option.Value!;
        var equals = value.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 && value.Contains('@', StringComparison.Ordinal))
            throw NoFile(option, value[value.IndexOf('@', StringComparison.Ordinal)..]);
        return (equals > 0 ? value[..(equals + 1)] : "") + string.Concat(value[(equals + 1)..].Select(Encode));
    }

    private static string Encode(char c) =>
        char.IsAsciiLetterOrDigit(c) || Unreserved.Contains(c, StringComparison.Ordinal) ? c.ToString()
        : c == ' ' ? "+"
        : $"%{(int)c:X2}";

    private static PasteException NoFile(CurlOption option, string written) =>
        new(
            option.Position,
            written == "@-"
                ? "@- reads what is piped into curl, which is not in this command: paste the body or take it from a file"
                : $"{Shown(written)} names a file, which can't be read from here: take the file as the body instead"
        );

    private static string Shown(string wire) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(wire));
}
