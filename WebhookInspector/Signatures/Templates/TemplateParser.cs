using System.Text;

namespace WebhookInspector.Signatures.Templates;

/// <summary>Parses the text of a content template.</summary>
internal static class TemplateParser
{
    public static IReadOnlyList<ContentPiece>? Parse(string text, out string? fault)
    {
        var pieces = new List<ContentPiece>();
        var literal = new StringBuilder();
        fault = null;
        for (var at = 0; at < text.Length && fault is null; at++)
        {
            switch (text[at])
            {
                case '\\':
                    fault = Escape(text, ++at, literal);
                    break;
                case '{':
                    EndLiteral(literal, pieces);
                    fault = Token(text, ref at, pieces);
                    break;
                case '}':
                    fault = $"}} at position {at + 1} closes no token; a brace in the text is written \\}}";
                    break;
                default:
                    literal.Append(text[at]);
                    break;
            }
        }

        EndLiteral(literal, pieces);
        return fault is null ? pieces : null;
    }

    private static string? Escape(string text, int at, StringBuilder literal)
    {
        char? escaped =
            at >= text.Length
                ? null
                : text[at] switch
                {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    '\\' or '{' or '}' => text[at],
                    _ => null,
                };
        literal.Append(escaped);
        return escaped is null
            ? $"\\{(at < text.Length ? text[at] : "")} is not a known escape; allowed are \\n \\r \\t \\\\ \\{{ \\}}"
            : null;
    }

    private static string? Token(string text, ref int at, List<ContentPiece> pieces)
    {
        var end = text.IndexOf('}', at);
        if (end < 0)
        {
            return $"{text[at..]} is not closed with a }}; allowed are {ContentToken.Allowed}";
        }

        var token = ContentToken.TryParse(text[(at + 1)..end], out var fault);
        pieces.Add(new ContentPiece(default, token));
        at = end;
        return fault;
    }

    private static void EndLiteral(StringBuilder literal, List<ContentPiece> pieces)
    {
        if (literal.Length > 0)
        {
            pieces.Add(new ContentPiece(Encoding.UTF8.GetBytes(literal.ToString()), null));
            literal.Clear();
        }
    }
}
