using System.Globalization;

namespace WebhookInspector.Requests.Query;

/// <summary>Writes a query in its canonical form, which parses back to an equal query.</summary>
public static class QueryPrinter
{
    private static readonly QueryField[] Named = [.. Enum.GetValues<QueryField>().Where(QueryFields.NeedsName)];

    public static string Print(QueryNode node) =>
        node switch
        {
            AndNode and => string.Join(' ', and.Parts.Select(p => p is OrNode || IsEitherOr(p, and) ? $"({Print(p)})" : Print(p))),
            OrNode or => string.Join(" OR ", or.Parts.Select(Print)),
            NotNode { Inner: TermNode inner } => "-" + Print(inner),
            NotNode not => $"-({Print(not.Inner)})",
            TermNode term => Prefix(term) + Value(term),
            _ => throw new ArgumentOutOfRangeException(nameof(node)),
        };

    // Without parentheses, two terms of such a field would be parsed as alternatives.
    private static bool IsEitherOr(QueryNode part, AndNode within) =>
        part is TermNode term
        && QueryFields.HasOneValue(term.Field)
        && within.Parts.Count(p => p is TermNode other && other.Field == term.Field) > 1;

    private static string Prefix(TermNode term) =>
        term.Field switch
        {
            QueryField.Text => "",
            QueryField.Header => $"header.{term.Name}:",
            QueryField.Query or QueryField.Form => $"{QueryFields.Name(term.Field)}.{NameOf(term.Name)}:",
            QueryField.Json or QueryField.Xml => QueryFields.Name(term.Field) + string.Concat(term.Path!.Steps.Select(Step)) + ":",
            _ => QueryFields.Name(term.Field) + ":",
        };

    private static string NameOf(string name) => IsPlain(name, first: false) ? name : Quoted(name);

    private static string Step(QueryPathStep step) =>
        step switch
        {
            { Name: { } name } => "." + (IsPlain(name.Replace('.', ' '), first: false) ? name : Quoted(name)),
            { Index: { } index } => string.Create(CultureInfo.InvariantCulture, $"[{index}]"),
            _ => "[*]",
        };

    private static string Value(TermNode term) =>
        term.Value switch
        {
            Comparison { High: { } high } range => $"{range.Low}..{high}",
            Comparison comparison => comparison.Sign
                + (IsPlain(comparison.Low.Replace(':', '-'), first: false) ? comparison.Low : Quoted(comparison.Low)),
            TextPattern pattern => string.Join(
                '*',
                pattern.Literals.Select((l, i) => Literal(l, first: term.Field == QueryField.Text && i == 0))
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(term)),
        };

    private static string Literal(string literal, bool first) => literal.Length == 0 || IsPlain(literal, first) ? literal : Quoted(literal);

    /// <param name="first">True when the text begins the term; there a dash and the operator words have a special meaning.</param>
    private static bool IsPlain(string text, bool first) =>
        text.Length > 0
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '/' or '@' or '+' or '%')
        && !text.Contains("..", StringComparison.Ordinal)
        && !(first && (text[0] == '-' || text is "OR" or "AND" || IsFieldLike(text)));

    private static bool IsFieldLike(string text) =>
        Named.Any(field => text.StartsWith($"{QueryFields.Name(field)}.", StringComparison.OrdinalIgnoreCase));

    private static string Quoted(string text) =>
        '"' + text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + '"';
}
