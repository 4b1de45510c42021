namespace WebhookInspector.Requests.Query;

/// <summary>Reads the value of a term and checks it against the values that its field allows.</summary>
internal static class TermValues
{
    public static QueryValue Read(QueryText text, int start, QueryField field)
    {
        var valueStart = text.At;
        var (pattern, quoted) = text.Value();
        if (pattern.Exact is "")
            throw TermReader.Wrong(
                text,
                start,
                field == QueryField.Text ? "is an empty text. Write at least one character." : "has no value. Write one, or * for any."
            );
        if (field == QueryField.Text && !quoted && text.From(valueStart).Split('"')[0].Contains(':', StringComparison.Ordinal))
            throw TermReader.Unknown(text, start);
        return field switch
        {
            QueryField.Verdict => Named(text, start, pattern, QueryFields.Verdicts, "is not a verdict. Verdicts"),
            QueryField.Freshness => Named(text, start, pattern, QueryFields.Freshnesses, "is not a freshness. Known"),
            QueryField.Is => Named(text, start, pattern, QueryFields.Flags, "is not known. Known"),
            QueryField.Status => Compared(text, start, pattern, Operands.Status, Operands.StatusesAllowed),
            QueryField.Size => Compared(text, start, pattern, Operands.Size, Operands.SizesAllowed),
            QueryField.Received => Compared(text, start, pattern, t => Operands.Time(t, DateTimeOffset.UnixEpoch), Operands.TimesAllowed),
            QueryField.Method => new TextPattern([.. pattern.Literals.Select(l => l.ToUpperInvariant())]),
            QueryField.Provider => pattern.Folded(),
            QueryField.Json or QueryField.Xml or QueryField.Query or QueryField.Form when !quoted => Comparable(text, start, pattern),
            _ => pattern,
        };
    }

    private static TextPattern Named(QueryText text, int start, TextPattern pattern, IReadOnlyList<string> names, string complaint) =>
        names.FirstOrDefault(n => n.Equals(pattern.Exact, StringComparison.OrdinalIgnoreCase)) is { } name
            ? TextPattern.Of(name)
            : throw TermReader.Wrong(text, start, $"{complaint}: {string.Join(", ", names)}.");

    private static Comparison Compared(QueryText text, int start, TextPattern pattern, Func<string, (long, long)?> operand, string allowed)
    {
        var comparison = Split(pattern.Exact ?? "");
        // No request arrives at the exact time of a relative operand.
        var meaningless = comparison is { Operator: CompareOperator.Equal } && comparison.Low.StartsWith('-');
        return
            comparison is not null
            && !meaningless
            && operand(comparison.Low) is not null
            && (comparison.High is null || operand(comparison.High) is not null)
            ? comparison
            : throw TermReader.Wrong(text, start, $"can't be compared. Write {allowed}.");
    }

    private static QueryValue Comparable(QueryText text, int start, TextPattern pattern)
    {
        if (Comparison.SignOf(pattern.Literals[0]) is not null)
        {
            return pattern.Exact is { } exact && Split(exact) is { } comparison && comparison.Low.Length > 0
                ? comparison with
                {
                    High = null,
                }
                : throw TermReader.Wrong(
                    text,
                    start,
                    "compares with nothing. Write json.amount:>10; a value that begins with < or > goes in double quotes."
                );
        }

        return
            pattern.Exact is { } plain
            && Split(plain) is { Operator: CompareOperator.Range } range
            && JsonValues.IsNumber(range.Low)
            && JsonValues.IsNumber(range.High!)
            ? range
            : pattern;
    }

    private static Comparison? Split(string text)
    {
        if (text.Length == 0)
            return null;
        if (Comparison.SignOf(text) is var (sign, sort))
            return new Comparison(sort, text[sign.Length..]);
        return text.Split("..") is [{ Length: > 0 } low, { Length: > 0 } high]
            ? new Comparison(CompareOperator.Range, low, high)
            : new Comparison(CompareOperator.Equal, text);
    }
}
