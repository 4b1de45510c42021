using System.Text;

namespace WebhookInspector.Requests.Pasting;

/// <summary>
/// Splits a command into words as bash and zsh do (POSIX Shell, 2.2 and 2.3, and <c>$'..'</c>). Anything a shell would have to
/// execute is rejected.
/// </summary>
internal sealed class BashWords
{
    private readonly string text;
    private readonly List<ShellWord> words = [];
    private readonly StringBuilder word = new();
    private readonly ICollection<string> notes;
    private int at;
    private int start = -1;

    private BashWords(string text, ICollection<string> notes) => (this.text, this.notes) = (text, notes);

    /// <param name="text">The command, one char per byte.</param>
    /// <exception cref="PasteException">The text has an unclosed quote, a second command, or something that a shell would have to
    /// execute.</exception>
    public static IReadOnlyList<ShellWord> Split(string text, ICollection<string> notes)
    {
        var split = new BashWords(text, notes);
        split.Run();
        return split.words;
    }

    private void Run()
    {
        while (at < text.Length)
        {
            switch (text[at])
            {
                case ' ' or '\t' or '\r':
                    EndWord();
                    at++;
                    break;
                case '\n':
                    EndWord();
                    EndLine();
                    break;
                case '|' when Next != '|':
                    EndWord();
                    words.Add(new ShellWord("|", at++, IsPipe: true));
                    break;
                case '|' or ';' or '&' or '<' or '>' or '(' or ')':
                    throw new PasteException(
                        at,
                        $"an unquoted {text[at]} means something else to a shell: put what holds it in single quotes, or remove it"
                    );
                case '#' when start < 0:
                    at = text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;
                    break;
                default:
                    Piece();
                    break;
            }
        }

        EndWord();
    }

    private char Next => at + 1 < text.Length ? text[at + 1] : '\0';

    private void Piece()
    {
        start = start < 0 ? at : start;
        switch (text[at])
        {
            case '\\':
                Escape();
                break;
            case '\'':
                word.Append(Until('\'', at + 1));
                break;
            case '"':
                DoubleQuotes();
                break;
            case '$' when Next == '\'':
                at = AnsiQuotes.Read(text, at, word);
                break;
            case '$' when Next == '"':
                at++;
                DoubleQuotes();
                break;
            default:
                Plain();
                break;
        }
    }

    /// <summary>Reads a character that may begin an expansion, unquoted or in double quotes.</summary>
    private void Plain()
    {
        if (text[at] == '`' || (text[at] == '$' && Next == '('))
            throw new PasteException(at, "this runs another command, which is not done here: write its output instead");
        if (text[at] == '$' && (Next is '{' or '_' || char.IsAsciiLetter(Next)))
            notes.Add($"“{Variable()}” is a shell variable: its value is not known here, so it stays as it is written.");
        word.Append(text[at++]);
    }

    private string Variable()
    {
        var end = at + 2;
        while (end < text.Length && (text[end] == '_' || char.IsAsciiLetterOrDigit(text[end])))
            end++;
        return text[at + 1] == '{' && end < text.Length ? text[at..(end + 1)] : text[at..end];
    }

    private void Escape()
    {
        if (LineEndAfter(at + 1) is { } next)
        {
            at = next;
            // A line continuation does not start a word.
            start = word.Length == 0 ? -1 : start;
        }
        else if (++at < text.Length)
        {
            word.Append(text[at++]);
        }
    }

    private void DoubleQuotes()
    {
        var open = at++;
        while (at < text.Length && text[at] != '"')
        {
            if (text[at] != '\\')
                Plain();
            else if (LineEndAfter(at + 1) is { } next)
                at = next;
            else if (Next is '$' or '`' or '"' or '\\')
                (_, at) = (word.Append(Next), at + 2);
            else
                word.Append(text[at++]);
        }

        if (at >= text.Length)
            throw new PasteException(open, "this double quote is not closed");
        at++;
    }

    private string Until(char quote, int from)
    {
        var end = text.IndexOf(quote, from);
        if (end < 0)
            throw new PasteException(at, "this single quote is not closed");
        at = end + 1;
        return text[from..end];
    }

    /// <summary>Returns the start of the next line if a line ends here; null otherwise. Text copied from Windows may use CR LF.</summary>
    private int? LineEndAfter(int position) =>
        text.AsSpan(Math.Min(position, text.Length)) switch
        {
            ['\n', ..] => position + 1,
            ['\r', '\n', ..] => position + 2,
            _ => null,
        };

    private void EndLine()
    {
        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at < text.Length && words.Count > 0 && !words[^1].IsPipe)
            throw new PasteException(at, "the command ended with the line before: every line but the last must end in \\");
    }

    private void EndWord()
    {
        if (start >= 0)
            words.Add(new ShellWord(word.ToString(), start));
        word.Clear();
        start = -1;
    }
}
