namespace WebhookInspector.Requests.Query;

/// <param name="Low">As written, read when it is used: a relative time moves with the clock.</param>
/// <param name="High">Null for every operator but <see cref="CompareOperator.Range"/>.</param>
public sealed record Comparison(CompareOperator Operator, string Low, string? High = null) : QueryValue
{
    private static readonly (string Sign, CompareOperator Operator)[] Signs =
        [(">=", CompareOperator.GreaterOrEqual), ("<=", CompareOperator.LessOrEqual), (">", CompareOperator.Greater), ("<", CompareOperator.Less)];

    public string Sign => Array.Find(Signs, s => s.Operator == Operator).Sign ?? "";

    /// <summary>Null when the text begins with no sign of comparison.</summary>
    public static (string Sign, CompareOperator Operator)? SignOf(string text) =>
        Array.Find(Signs, s => text.StartsWith(s.Sign, StringComparison.Ordinal)) is { Sign: not null } found ? found : null;

    /// <summary>What lies within, for values that are whole numbers: from the first, up to but without the second.</summary>
    /// <param name="interval">What an operand covers: a day is as long as a day.</param>
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
