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
        if (text.Next == '.' && name.Equals("query", StringComparison.OrdinalIgnoreCase))
            return Field(text, start, QueryField.Query);
        if (text.Next == '.' && name.Equals("form", StringComparison.OrdinalIgnoreCase))
            return Field(text, start, QueryField.Form);
        if (text.Next is '.' or '[' && name.Equals("json", StringComparison.OrdinalIgnoreCase))
            return Path(text, start, QueryField.Json);
        if (text.Next == '.' && name.Equals("xml", StringComparison.OrdinalIgnoreCase))
            return Path(text, start, QueryField.Xml);
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

    private static TermNode Field(QueryText text, int start, QueryField field)
    {
        text.Skip();
        var name =
            text.Next == '"' ? text.Quoted() : text.While(c => !char.IsWhiteSpace(c) && c is not ':' and not '"' and not '(' and not ')');
        if (name.Length == 0 || text.Next != ':')
        {
            var word = QueryFields.Name(field);
            throw Wrong(
                text,
                start,
                $"names no field. Write {word}.NAME:value, {word}.\"a b\":value, or {word}.NAME:* for any value; "
                    + "free text that begins so goes in double quotes."
            );
        }

        text.Skip();
        return new TermNode(field, TermValues.Read(text, start, field), Name: TextPattern.Fold(name));
    }

    private static TermNode Path(QueryText text, int start, QueryField field)
    {
        var steps = ImmutableArray.CreateBuilder<QueryPathStep>();
        while (text.Next is '.' or '[')
            steps.Add(Step(text, start));
        if (text.Next != ':')
            throw NoPath(text, start);
        text.Skip();
        return new TermNode(field, TermValues.Read(text, start, field), Path: new QueryPath(steps.ToImmutable()));
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
                : throw NoPath(text, start);
        }

        var inner = text.While(c => char.IsAsciiDigit(c) || c == '*');
        if (text.Next != ']')
            throw NoPath(text, start);
        text.Skip();
        if (inner == "*")
            return new QueryPathStep(null, null);
        return inner.Length <= 9 && int.TryParse(inner, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new QueryPathStep(null, index)
            : throw NoPath(text, start);
    }

    private static QuerySyntaxException NoPath(QueryText text, int start) =>
        Wrong(
            text,
            start,
            "has no path that can be read. Write json.a.b:value, json.items[0].id:value, json.items[*].id:value, json.\"a b\":value, "
                + "xml.order.item.@id:value; "
                + "free text that begins so goes in double quotes."
        );
}
