using System.Text;

namespace WebhookInspector.Requests.Pasting;

/// <summary>
/// Finds curl in a pipeline and the text piped into it: <c>printf %s BASE64 | base64 -d | curl ..</c>, as "Copy as cURL" writes
/// binary data.
/// </summary>
internal static class CurlPipe
{
    /// <param name="Words">The words after the word curl.</param>
    /// <param name="Input">The piped text, one char per byte; null when nothing is piped in.</param>
    public readonly record struct Found(IReadOnlyList<ShellWord> Words, string? Input);

    public static Found Find(IReadOnlyList<ShellWord> words)
    {
        var commands = Commands(words);
        var last = commands[^1];
        if (last.Count == 0 || !IsCurl(last[0].Text))
            throw new PasteException(
                last.Count == 0 ? words[^1].Position : last[0].Position,
                "a cURL command must end in curl and its options"
            );
        return new Found(last[1..], commands.Count == 1 ? null : Input(commands));
    }

    public static bool IsCurl(string word) => word is "curl" or "curl.exe" || word.EndsWith("/curl", StringComparison.Ordinal);

    private static string Input(List<List<ShellWord>> commands)
    {
        var texts = commands.ConvertAll(c => c.ConvertAll(w => w.Text));
        var decoded = texts[1] is ["base64", "-d" or "-D" or "--decode"];
        if (
            texts[0] is [var program, var option, var text]
            && (program, option) is ("printf", "%s") or ("echo", "-n")
            && texts.Count == (decoded ? 3 : 2)
        )
            return decoded ? Decode(text, commands[0][^1].Position) : text;
        if (texts[0] is [var first, ..] && IsCurl(first))
            throw new PasteException(
                commands[0][0].Position,
                "the body is fetched by another curl, so it is not in this command: paste the body or take it from a file"
            );
        throw new PasteException(
            commands[0].Count == 0 ? 0 : commands[0][0].Position,
            "only printf %s … | base64 -d | curl can be read: paste the body or take it from a file"
        );
    }

    private static string Decode(string base64, int position)
    {
        try
        {
            return Encoding.Latin1.GetString(Convert.FromBase64String(base64));
        }
        catch (FormatException)
        {
            throw new PasteException(position, "this is not base64 (RFC 4648, section 4)");
        }
    }

    private static List<List<ShellWord>> Commands(IReadOnlyList<ShellWord> words)
    {
        var commands = new List<List<ShellWord>> { new() };
        foreach (var word in words)
        {
            if (word.IsPipe)
                commands.Add([]);
            else
                commands[^1].Add(word);
        }

        return commands;
    }
}
