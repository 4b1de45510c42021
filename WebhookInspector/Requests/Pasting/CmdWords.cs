using System.Text;

namespace WebhookInspector.Requests.Pasting;

/// <summary>
/// Splits a command as Windows' cmd.exe does (^ escapes and continues lines), and then into arguments as Windows programs do.
/// </summary>
internal static class CmdWords
{
    /// <summary>True for a browser's "Copy as cURL (cmd)": it quotes with ^" and ends lines with ^.</summary>
    public static bool Is(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r', ' ')).ToList();
        return (text.Contains(" ^\"", StringComparison.Ordinal) || lines.Exists(l => l.EndsWith(" ^", StringComparison.Ordinal)))
            && !lines.Exists(l => l.EndsWith(" \\", StringComparison.Ordinal));
    }

    public static IReadOnlyList<ShellWord> Split(string text) => Arguments(Unescaped(text));

    /// <summary>Returns the text that cmd.exe passes on: each char with its position in the original text.</summary>
    private static List<(char Char, int Position)> Unescaped(string text)
    {
        var plain = new List<(char, int)>(text.Length);
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '^' && !quoted)
            {
                at = AfterCaret(text, at + 1, plain);
                continue;
            }

            if (text[at] == '\n' && !quoted && !string.IsNullOrWhiteSpace(text[at..]) && plain.Exists(c => !char.IsWhiteSpace(c.Item1)))
                throw new PasteException(at + 1, "the command ended with the line before: every line but the last must end in ^");
            quoted ^= text[at] == '"';
            plain.Add((text[at], at));
        }

        return plain;
    }

    /// <summary>Handles the text after a caret: a line end is dropped, and the next character is literal, even another line end.</summary>
    private static int AfterCaret(string text, int at, List<(char, int)> plain)
    {
        var next = text.AsSpan(Math.Min(at, text.Length)) switch
        {
            ['\n', ..] => at + 1,
            ['\r', '\n', ..] => at + 2,
            _ => -1,
        };
        if (next >= 0 && text.AsSpan(next) is ['\r', '\n', ..])
            next++;
        var literal = next >= 0 ? next : at;
        // A caret after the line end escapes again.
        if (literal >= text.Length || (next >= 0 && text[literal] == '^'))
            return literal - 1;
        plain.Add((text[literal], literal));
        return literal;
    }

    /// <summary>Splits arguments by Microsoft's "Parsing C command-line arguments": a backslash is special only before a quote.</summary>
    private static List<ShellWord> Arguments(List<(char Char, int Position)> line)
    {
        var words = new List<ShellWord>();
        var word = new StringBuilder();
        var (start, quoted, open) = (-1, false, 0);
        for (var at = 0; at < line.Count; at++)
        {
            var (c, position) = line[at];
            if (!quoted && c is ' ' or '\t' or '\r' or '\n' && !quoted)
            {
                End();
                continue;
            }

            start = start < 0 ? position : start;
            var slashes = 0;
            while (at + slashes < line.Count && line[at + slashes].Char == '\\')
                slashes++;
            var beforeQuote = slashes > 0 && at + slashes < line.Count && line[at + slashes].Char == '"';
            if (beforeQuote)
            {
                word.Append('\\', slashes / 2);
                at += slashes - 1;
                if (slashes % 2 == 1)
                {
                    word.Append('"');
                    at++;
                }
            }
            else if (c == '"' && quoted && at + 1 < line.Count && line[at + 1].Char == '"')
            {
                word.Append('"');
                at++;
            }
            else if (c == '"')
            {
                (quoted, open) = (!quoted, position);
            }
            else
            {
                word.Append(c);
            }
        }

        if (quoted)
            throw new PasteException(open, "this double quote is not closed");
        End();
        return words;

        void End()
        {
            if (start >= 0)
                words.Add(new ShellWord(word.ToString(), start));
            word.Clear();
            start = -1;
        }
    }
}
