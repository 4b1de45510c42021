using System.Globalization;

namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>
/// The fewest decimal digits that parse to the same double. Every language here writes these digits; only the layout differs.
/// </summary>
/// <param name="Digits">The digits without leading and trailing zeros; empty for zero.</param>
/// <param name="Point">The value is 0.Digits times ten to this power.</param>
internal sealed record ShortestDecimal(bool IsNegative, bool IsInfinite, string Digits, int Point)
{
    /// <param name="number">A JSON number of any length.</param>
    public static ShortestDecimal Parse(string number)
    {
        var value = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (double.IsInfinity(value))
            return new ShortestDecimal(double.IsNegative(value), IsInfinite: true, "", 0);

        Span<char> text = stackalloc char[32];
        Math.Abs(value).TryFormat(text, out var length, "R", CultureInfo.InvariantCulture);
        return FromText(text[..length], double.IsNegative(value));
    }

    /// <param name="text">The text of a finite number, without a sign.</param>
    public static ShortestDecimal FromText(ReadOnlySpan<char> text, bool isNegative)
    {
        var exponent = 0;
        if (text.IndexOf('E') is var e and >= 0)
        {
            exponent = int.Parse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            text = text[..e];
        }

        var point = text.IndexOf('.');
        var whole = point < 0 ? text.Length : point;
        var digits = string.Concat(text[..whole], point < 0 ? "" : text[(point + 1)..]);
        var significant = digits.TrimStart('0');
        return significant.Length == 0
            ? new ShortestDecimal(isNegative, IsInfinite: false, "", 1)
            : new ShortestDecimal(
                isNegative,
                IsInfinite: false,
                significant.TrimEnd('0'),
                whole + exponent - (digits.Length - significant.Length)
            );
    }
}
