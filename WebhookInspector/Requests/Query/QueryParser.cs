using System.Diagnostics.CodeAnalysis;

namespace WebhookInspector.Requests.Query;

/// <summary>
/// Parses <c>q</c>: terms that must all match, <c>OR</c> between alternatives, a dash for not, parentheses. Adjacent terms of one field are
/// alternatives if a request has only one value for it (<c>verdict:mismatch verdict:no-secret</c>).
/// </summary>
public sealed class QueryParser
{
    public const int MaxLength = 2000;
    public const int MaxDepth = 20;
    public const int MaxTerms = 100;

    private readonly QueryText text;
    private int depth;
    private int terms;

    private QueryParser(string q) => text = new QueryText(q);

    /// <summary>Parses a query; never throws. An empty text is not a query.</summary>
    /// <param name="fault">The error: its position, the term and the allowed values.</param>
    public static bool TryParse(string q, [NotNullWhen(true)] out QueryNode? node, [NotNullWhen(false)] out QueryFault? fault)
    {
        (node, fault) = (null, null);
        if (q.Length > MaxLength)
        {
            fault = new QueryFault(MaxLength, q.Length - MaxLength, $"The query is longer than {MaxLength} characters.");
            return false;
        }

        try
        {
            node = new QueryParser(q).Whole();
            return true;
        }
        catch (QuerySyntaxException wrong)
        {
            fault = wrong.Fault;
            return false;
        }
    }

    private QueryNode Whole()
    {
        var node = Alternatives();
        return text.Ended ? node : throw Wrong(text.At, 1, "')' has no matching '('. Remove it, or put it in double quotes.");
    }

    private QueryNode Alternatives()
    {
        var parts = new List<QueryNode> { Together() };
        while (text.TryWord("OR"))
            parts.Add(Together());
        return QueryNode.Or(parts);
    }

    private QueryNode Together()
    {
        var (parts, bare) = (new List<QueryNode>(), new Dictionary<QueryField, int>());
        for (text.SkipSpace(); !text.Ended && text.Next != ')' && !text.IsWordNext("OR"); text.SkipSpace())
        {
            if (parts.Count > 0 && text.TryWord("AND"))
            {
                text.SkipSpace();
            }

            var grouped = text.Next is '(' or '-';
            var part = Part();
            if (grouped || part is not TermNode term || !QueryFields.HasOneValue(term.Field))
            {
                parts.Add(part);
            }
            else if (bare.TryGetValue(term.Field, out var at))
            {
                parts[at] = QueryNode.Or([parts[at], part]);
            }
            else
            {
                bare[term.Field] = parts.Count;
                parts.Add(part);
            }
        }

        return parts.Count > 0
            ? QueryNode.And(parts)
            : throw Wrong(text.At, 0, "A term is missing here. Terms: " + QueryFields.Allowed + ".");
    }

    private QueryNode Part()
    {
        var start = text.At;
        if (text.Next is not ('-' or '('))
            return Term(start);
        if (++depth > MaxDepth)
            throw Wrong(start, 1, $"This is nested deeper than {MaxDepth} levels.");
        var negated = text.Next == '-';
        text.Skip();
        var part = negated ? Negated(start) : Group(start);
        depth--;
        return part;
    }

    private NotNode Negated(int start) =>
        text.Ended || char.IsWhiteSpace(text.Next) || text.Next == ')'
            ? throw Wrong(start, 1, "'-' negates nothing. Put it directly before a term or a parenthesis, or in double quotes.")
            : new NotNode(Part());

    private QueryNode Group(int start)
    {
        var inner = Alternatives();
        if (text.Next != ')')
            throw Wrong(start, 1, "'(' is not closed. Close it with ')', or put it in double quotes.");
        text.Skip();
        return inner;
    }

    private TermNode Term(int start) =>
        ++terms > MaxTerms
            ? throw Wrong(start, text.TermAt(start).Length, $"These are more than {MaxTerms} terms.")
            : TermReader.Read(text);

    private static QuerySyntaxException Wrong(int position, int length, string message) => new(position, length, message);
}
