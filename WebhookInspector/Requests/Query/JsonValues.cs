using System.Globalization;
using System.Text.Json;

namespace WebhookInspector.Requests.Query;

/// <summary>Compares values inside JSON bodies.</summary>
public static class JsonValues
{
    /// <summary>
    /// True when the value matches: strings without regard to case, numbers by value; an object or array matches only a lone
    /// wildcard.
    /// </summary>
    public static bool Fits(JsonElement value, TextPattern folded)
    {
        if (folded.IsAny)
            return true;
        return value.ValueKind switch
        {
            JsonValueKind.String => folded.Fits(TextPattern.Fold(value.GetString()!)),
            JsonValueKind.Number => folded.Fits(TextPattern.Fold(value.GetRawText()))
                || (folded.Exact is { } exact && IsNumber(exact) && Compare(value.GetRawText(), exact) == 0),
            JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Undefined => false,
            _ => folded.Fits(value.GetRawText()),
        };
    }

    /// <summary>Compares by value if the operand is a number (numeric strings count as numbers), otherwise by character codes.</summary>
    public static bool Holds(JsonElement value, Comparison comparison)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        if (text is null || IsNumber(comparison.Low) != IsNumber(text))
            return false;
        var order = IsNumber(text) ? Compare(text, comparison.Low) : string.CompareOrdinal(text, comparison.Low);
        return comparison.Operator switch
        {
            CompareOperator.Greater => order > 0,
            CompareOperator.GreaterOrEqual => order >= 0,
            CompareOperator.Less => order < 0,
            CompareOperator.LessOrEqual => order <= 0,
            CompareOperator.Range => order >= 0 && Compare(text, comparison.High!) <= 0,
            _ => order == 0,
        };
    }

    public static bool IsNumber(string text) =>
        double.TryParse(
            text,
            NumberStyles.Float & ~NumberStyles.AllowLeadingWhite & ~NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number
        ) && double.IsFinite(number);

    /// <summary>Compares as decimals within their range: they distinguish numbers that doubles would treat as equal.</summary>
    private static int Compare(string left, string right) =>
        decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
        && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
            ? a.CompareTo(b)
            : double.Parse(left, CultureInfo.InvariantCulture).CompareTo(double.Parse(right, CultureInfo.InvariantCulture));
}
