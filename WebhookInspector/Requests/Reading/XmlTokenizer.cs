using System.Buffers;

namespace WebhookInspector.Requests.Reading;

/// <summary>
/// Splits XML into tokens that, joined together, equal the text, and checks that the tags fit. Resolves nothing: no document type, no
/// entity beyond the five of the standard.
/// </summary>
internal sealed class XmlTokenizer(string text)
{
    private static readonly SearchValues<char> EndsName = SearchValues.Create(" \t\r\n/>=");

    private readonly Stack<(int Start, int Length)> open = new();
    private int at;
    private bool hasRoot;

    /// <summary>The error, known after everything is read; null for well-formed XML.</summary>
    public XmlFault? Fault { get; private set; }

    /// <summary>Reads the tokens up to the first error.</summary>
    public IEnumerable<XmlToken> Read()
    {
        while (at < text.Length && Fault is null && Next() is { } token)
        {
            at = token.End;
            if (Accepts(token))
                yield return token;
        }

        Fault ??=
            open.TryPeek(out var name) ? new XmlFault(text.Length, $"the end tag of {text.Substring(name.Start, name.Length)}")
            : hasRoot ? null
            : new XmlFault(text.Length, "an element");
    }

    /// <summary>The length of the name at the start of a tag's inside.</summary>
    public static int NameLength(ReadOnlySpan<char> inside)
    {
        var length = inside.IndexOfAny(EndsName);
        return length < 0 ? inside.Length : length;
    }

    private XmlToken? Next()
    {
        var rest = text.AsSpan(at);
        if (rest[0] != '<')
            return new XmlToken(XmlTokenKind.Text, at, rest.IndexOf('<') is var end and >= 0 ? end : rest.Length);
        return rest switch
        {
            ['<', '!', '-', '-', ..] => Until(XmlTokenKind.Comment, "-->"),
            ['<', '!', '[', 'C', 'D', 'A', 'T', 'A', '[', ..] => Until(XmlTokenKind.Data, "]]>"),
            ['<', '!', ..] => DocumentType(),
            ['<', '?', ..] => Until(XmlTokenKind.Instruction, "?>"),
            ['<', '/', ..] => Until(XmlTokenKind.Close, ">"),
            _ => Tag(),
        };
    }

    private XmlToken? Until(XmlTokenKind kind, string end)
    {
        var found = text.IndexOf(end, at, StringComparison.Ordinal);
        return found < 0 ? Wrong($"'{end}'") : new XmlToken(kind, at, found + end.Length - at);
    }

    /// <summary>Reads a document type without looking inside: brackets are counted, and what is quoted does not count.</summary>
    private XmlToken? DocumentType()
    {
        var (depth, quote) = (0, '\0');
        for (var i = at; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c is '[' or ']')
                depth += c == '[' ? 1 : -1;
            else if (c == '>' && depth == 0)
                return new XmlToken(XmlTokenKind.DocumentType, at, i + 1 - at);
        }

        return Wrong("the end of the document type");
    }

    private XmlToken? Tag()
    {
        if (at + 1 >= text.Length || !(char.IsLetter(text[at + 1]) || text[at + 1] is '_' or ':'))
            return Wrong("a name");
        var quote = '\0';
        for (var i = at + 1; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '<')
                break;
            else if (c == '>')
                return new XmlToken(text[i - 1] == '/' ? XmlTokenKind.Alone : XmlTokenKind.Open, at, i + 1 - at);
        }

        return Wrong("'>'");
    }

    private bool Accepts(XmlToken token)
    {
        switch (token.Kind)
        {
            case XmlTokenKind.Open or XmlTokenKind.Alone when open.Count == 0 && hasRoot:
                Wrong("the end of the text", token.Start);
                break;
            case XmlTokenKind.Alone:
                hasRoot = true;
                break;
            case XmlTokenKind.Open:
                hasRoot = true;
                open.Push((token.Start + 1, NameLength(token.In(text)[1..])));
                break;
            case XmlTokenKind.Close:
                var name = token.In(text)[2..^1].TrimEnd();
                if (open.TryPop(out var expected) && name.SequenceEqual(text.AsSpan(expected.Start, expected.Length)))
                    break;
                Wrong(
                    expected.Length > 0 ? $"the end tag of {text.Substring(expected.Start, expected.Length)}" : "no end tag",
                    token.Start
                );
                break;
            case XmlTokenKind.Text or XmlTokenKind.Data when open.Count == 0 && !token.In(text).Trim(" \t\r\n\0").IsEmpty:
                Wrong("an element", token.Start);
                break;
        }

        return Fault is null;
    }

    private XmlToken? Wrong(string expected, int? position = null)
    {
        Fault = new XmlFault(position ?? at, expected);
        return null;
    }
}
