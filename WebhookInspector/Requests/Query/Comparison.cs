namespace WebhookInspector.Requests.Query;

/// <param name="Low">The operand as written. It is read on each use, because a relative time depends on the clock.</param>
/// <param name="High">The upper end of a range; null for every operator except <see cref="CompareOperator.Range"/>.</param>
public sealed record Comparison(CompareOperator Operator, string Low, string? High = null) : QueryValue
{
    private static readonly (string Sign, CompareOperator Operator)[] Signs =
    [
        (">=", CompareOperator.GreaterOrEqual),
        ("<=", CompareOperator.LessOrEqual),
        (">", CompareOperator.Greater),
        ("<", CompareOperator.Less),
    ];

    public string Sign => Array.Find(Signs, s => s.Operator == Operator).Sign ?? "";

    /// <summary>Reads the comparison sign at the start of the text; null when there is none.</summary>
    public static (string Sign, CompareOperator Operator)? SignOf(string text) =>
        Array.Find(Signs, s => text.StartsWith(s.Sign, StringComparison.Ordinal)) is { Sign: not null } found ? found : null;

    /// <summary>Returns the matching whole numbers, from the first (included) to the second (excluded).</summary>
    /// <param name="interval">Returns the interval that an operand covers: for example, a date covers the whole day.</param>
    public (long From, long To) Bounds(Func<string, (long From, long To)> interval)
    {
        var low = interval(Low);
        return Operator switch
        {
            CompareOperator.Greater => (low.To, long.MaxValue),
            CompareOperator.GreaterOrEqual => (low.From, long.MaxValue),
            CompareOperator.Less => (long.MinValue, low.From),
            CompareOperator.LessOrEqual => (long.MinValue, low.To),
            CompareOperator.Range => (low.From, interval(High!).To),
            _ => low,
        };
    }
}
