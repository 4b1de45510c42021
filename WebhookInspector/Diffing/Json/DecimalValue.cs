using System.Globalization;

namespace WebhookInspector.Diffing.Json;

/// <summary>The exact value of a number token: 1.0, 1 and 1e0 are equal, and 9007199254740993 differs from …992.</summary>
internal static class DecimalValue
{
    /// <summary>Numbers with longer exponents are compared as written: no program computes with them.</summary>
    private const int LongestExponent = 17;

    /// <returns>Sign, digits without leading and trailing zeros, and the power of ten: equal texts for equal values.</returns>
    public static string Canonical(ReadOnlySpan<char> token)
    {
        var negative = token[0] == '-';
        if (negative)
            token = token[1..];
        var mark = token.IndexOfAny('e', 'E');
        var mantissa = mark < 0 ? token : token[..mark];
        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        var significant = digits.TrimEnd('0');
        if (significant.Length == 0)
            return "0";

        var written = mark < 0 ? "0" : Exponent(token[(mark + 1)..]);
        var shift = digits.Length - significant.Length - (point < 0 ? 0 : mantissa.Length - point - 1);
        var power =
            written.Length <= LongestExponent
                ? (long.Parse(written, CultureInfo.InvariantCulture) + shift).ToString(CultureInfo.InvariantCulture)
                : $"{written}+{shift}";
        return $"{(negative ? "-" : "")}{significant.TrimStart('0')}e{power}";
    }

    private static string Exponent(ReadOnlySpan<char> text)
    {
        var negative = text[0] == '-';
        var digits = text.TrimStart("+-").TrimStart('0');
        return digits.IsEmpty ? "0" : (negative ? "-" : "") + digits.ToString();
    }
}
