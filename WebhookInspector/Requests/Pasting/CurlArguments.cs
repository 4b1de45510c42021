namespace WebhookInspector.Requests.Pasting;

/// <summary>Reads the words after <c>curl</c> as its options; any other word is a URL.</summary>
internal static class CurlArguments
{
    public static IReadOnlyList<CurlOption> Read(IReadOnlyList<ShellWord> words)
    {
        var options = new List<CurlOption>();
        for (var i = 0; i < words.Count; i++)
        {
            var (text, position, _) = words[i];
            if (text == "--")
                options.AddRange(words.Skip(i + 1).Select(w => new CurlOption("url", w.Text, w.Position)));
            if (text == "--")
                break;
            if (text.StartsWith("--", StringComparison.Ordinal))
                options.Add(Option(text[2..], text, position, inside: null, words, ref i));
            else if (text.Length > 1 && text[0] == '-')
                options.AddRange(Letters(words, ref i));
            else
                options.Add(new CurlOption("url", text, position));
        }

        return options;
    }

    /// <summary>
    /// Reads short options, <c>-sSX POST</c> or <c>-XPOST</c>: flags may be combined, and the last may include its value.
    /// </summary>
    private static List<CurlOption> Letters(IReadOnlyList<ShellWord> words, ref int i)
    {
        var (text, position, _) = words[i];
        var options = new List<CurlOption>();
        for (var at = 1; at < text.Length; at++)
        {
            var name =
                CurlOptions.Long(text[at])
                ?? throw new PasteException(
                    position,
                    $"-{text[at]} is no option of curl that is known here: remove it if it does not change the request"
                );
            var inside = at + 1 < text.Length ? text[(at + 1)..] : null;
            options.Add(Option(name, "-" + text[at], position, inside, words, ref i));
            if (options[^1].Value is not null)
                break;
        }

        return options;
    }

    private static CurlOption Option(string name, string written, int position, string? inside, IReadOnlyList<ShellWord> words, ref int i)
    {
        if (CurlOptions.Refusal(name) is { } refusal)
            throw new PasteException(position, $"{written} {refusal}");
        if (CurlOptions.TakesValue(name) is not { } takesValue)
            throw new PasteException(
                position,
                $"{written} is no option of curl that is known here: remove it if it does not change the request"
            );
        if (!takesValue)
            return new CurlOption(name, null, position);
        if (inside is not null)
            return new CurlOption(name, inside, position);
        return ++i < words.Count
            ? new CurlOption(name, words[i].Text, words[i].Position)
            : throw new PasteException(position, $"{written} needs a value after it");
    }
}
