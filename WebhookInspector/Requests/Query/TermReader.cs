using System.Collections.Immutable;
using System.Globalization;

namespace WebhookInspector.Requests.Query;

/// <summary>Reads one term and checks that its value is valid for the field.</summary>
internal static class TermReader
{
    private const string QuoteColons = "put text that holds a colon in double quotes";

    public static TermNode Read(QueryText text)
    {
        var start = text.At;
        var name = text.While(char.IsAsciiLetter);
        if (text.Next == ':' && name.Length > 0)
        {
            text.Skip();
            return QueryFields.TryFind(name, out var field)
                ? new TermNode(field, TermValues.Read(text, start, field))
                : throw Unknown(text, start);
        }

        if (text.Next == '.' && name.Equals("header", StringComparison.OrdinalIgnoreCase))
            return Header(text, start);
        if (text.Next is '.' or '[' && name.Equals("json", StringComparison.OrdinalIgnoreCase))
            return Json(text, start);
        text.Skip(start - text.At);
        return new TermNode(QueryField.Text, TermValues.Read(text, start, QueryField.Text));
    }

    public static QuerySyntaxException Unknown(QueryText text, int start) =>
        Wrong(text, start, $"can't be read. Terms: {QueryFields.Allowed}; {QuoteColons}.");

    public static QuerySyntaxException Wrong(QueryText text, int start, string message)
    {
        var (length, term) = text.TermAt(start);
        return new QuerySyntaxException(start, length, $"'{term}' {message}");
    }

    private static TermNode Header(QueryText text, int start)
    {
        text.Skip();
        var name = text.While(c => !char.IsWhiteSpace(c) && c is not ':' and not '"' and not '(' and not ')');
        if (name.Length == 0 || text.Next != ':')
            throw Wrong(
                text,
                start,
                "names no header. Write header.NAME:value, or header.NAME:* for any value; free text that begins so goes in double quotes."
            );
        text.Skip();
        return new TermNode(QueryField.Header, TermValues.Read(text, start, QueryField.Header), Name: TextPattern.Fold(name));
    }

    private static TermNode Json(QueryText text, int start)
    {
        var steps = ImmutableArray.CreateBuilder<QueryPathStep>();
        while (text.Next is '.' or '[')
            steps.Add(Step(text, start));
        if (text.Next != ':')
            throw Path(text, start);
        text.Skip();
        return new TermNode(QueryField.Json, TermValues.Read(text, start, QueryField.Json), Path: new QueryPath(steps.ToImmutable()));
    }

    private static QueryPathStep Step(QueryText text, int start)
    {
        var bracket = text.Next == '[';
        text.Skip();
        if (!bracket)
        {
            var name =
                text.Next == '"'
                    ? text.Quoted()
                    : text.While(c =>
                        !char.IsWhiteSpace(c) && c is not '.' and not ':' and not '[' and not ']' and not '"' and not '(' and not ')'
                    );
            // The dot before a bracket at the root is optional.
            return name.Length > 0 ? new QueryPathStep(name, null)
                : text.Next == '[' ? Step(text, start)
                : throw Path(text, start);
        }

        var inner = text.While(c => char.IsAsciiDigit(c) || c == '*');
        if (text.Next != ']')
            throw Path(text, start);
        text.Skip();
        if (inner == "*")
            return new QueryPathStep(null, null);
        return inner.Length <= 9 && int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new QueryPathStep(null, index)
            : throw Path(text, start);
    }

    private static QuerySyntaxException Path(QueryText text, int start) =>
        Wrong(
            text,
            start,
            "has no path that can be read. Write json.a.b:value, json.items[0].id:value, json.items[*].id:value, json.\"a b\":value; "
                + "free text that begins so goes in double quotes."
        );
}
