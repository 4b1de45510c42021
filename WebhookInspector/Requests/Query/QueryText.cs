using System.Collections.Immutable;
using System.Text;

namespace WebhookInspector.Requests.Query;

/// <summary>The characters of a query, read from left to right.</summary>
internal sealed class QueryText(string text)
{
    public int At { get; private set; }

    public char Next => At < text.Length ? text[At] : '\0';

    public bool Ended => At >= text.Length;

    public void Skip(int count = 1) => At += count;

    public void SkipSpace()
    {
        while (!Ended && char.IsWhiteSpace(text[At]))
            At++;
    }

    public string From(int start) => text[start..At];

    public string While(Func<char, bool> holds)
    {
        var start = At;
        while (!Ended && holds(text[At]))
            At++;
        return From(start);
    }

    /// <summary>Reads one of the operator words between terms; returns true when it was next.</summary>
    public bool TryWord(string word)
    {
        var end = At + word.Length;
        if (
            string.CompareOrdinal(text, At, word, 0, word.Length) != 0
            || (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not '(' and not ')')
        )
            return false;
        At = end;
        return true;
    }

    public bool IsWordNext(string word)
    {
        var start = At;
        var found = TryWord(word);
        At = start;
        return found;
    }

    /// <summary>Reads a value: quoted parts are literal; an unquoted star is a wildcard.</summary>
    public (TextPattern Pattern, bool StartsQuoted) Value()
    {
        var (literals, literal, quoted) = (ImmutableArray.CreateBuilder<string>(), new StringBuilder(), Next == '"');
        while (!Ended && !IsEnd(Next))
        {
            if (Next == '"')
            {
                literal.Append(Quoted());
                continue;
            }

            if (Next == '*')
            {
                // Several wildcards in a row are the same as one.
                if (literal.Length > 0 || literals.Count == 0)
                    literals.Add(literal.ToString());
                literal.Clear();
            }
            else
            {
                literal.Append(Next);
            }

            Skip();
        }

        literals.Add(literal.ToString());
        return (new TextPattern(literals.ToImmutable()), quoted);
    }

    /// <summary>Reads a quoted part: <c>\"</c> is a quote and <c>\\</c> a backslash; any other backslash is literal.</summary>
    public string Quoted()
    {
        var (start, inner) = (At, new StringBuilder());
        for (Skip(); !Ended; Skip())
        {
            if (Next == '"')
            {
                Skip();
                return inner.ToString();
            }

            if (Next == '\\' && At + 1 < text.Length && text[At + 1] is '"' or '\\')
                Skip();
            inner.Append(Next);
        }

        throw new QuerySyntaxException(start, text.Length - start, $"'{text[start..]}' has no closing quote. End it with \".");
    }

    /// <summary>Returns the term that starts at a position, up to unquoted white space.</summary>
    public (int Length, string Term) TermAt(int start)
    {
        var (end, quoted) = (start, false);
        for (; end < text.Length && (quoted || !char.IsWhiteSpace(text[end])); end++)
            quoted ^= text[end] == '"';
        return (end - start, text[start..end]);
    }

    private static bool IsEnd(char c) => char.IsWhiteSpace(c) || c is '(' or ')';
}
