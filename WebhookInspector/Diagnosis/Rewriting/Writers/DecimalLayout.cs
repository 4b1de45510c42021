using System.Globalization;

namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>The rules by which a language writes the shortest digits of a double.</summary>
/// <param name="FixedFrom">The lowest <see cref="ShortestDecimal.Point"/> that is written without an exponent.</param>
/// <param name="FixedTo">The highest <see cref="ShortestDecimal.Point"/> that is written without an exponent.</param>
/// <param name="WholeFraction">The text after a whole number: ".0" or nothing.</param>
/// <param name="MantissaFraction">The text after a mantissa of one digit.</param>
/// <param name="Exponent">The exponent letter, with "+" if the language writes the sign of a positive exponent: "e+".</param>
/// <param name="ExponentDigits">The minimum number of exponent digits.</param>
internal sealed record DecimalLayout(
    int FixedFrom,
    int FixedTo,
    string WholeFraction,
    string MantissaFraction,
    string Exponent,
    int ExponentDigits,
    bool SignsZero
)
{
    public void Write(ShortestDecimal value, ByteSink sink)
    {
        if (value.IsNegative && (SignsZero || value.Digits.Length > 0))
            sink.Write((byte)'-');
        if (value.Point >= FixedFrom && value.Point <= FixedTo)
            WriteFixed(value.Digits, value.Point, sink);
        else
            WriteScientific(value.Digits, value.Point - 1, sink);
    }

    private void WriteFixed(string digits, int point, ByteSink sink)
    {
        if (point <= 0)
        {
            sink.Write("0."u8);
            sink.Repeat((byte)'0', -point);
            sink.Write(digits);
            return;
        }

        var whole = Math.Min(point, digits.Length);
        sink.Write(digits.AsSpan(0, whole));
        sink.Repeat((byte)'0', point - whole);
        if (whole == digits.Length)
        {
            sink.Write(WholeFraction);
            return;
        }

        sink.Write((byte)'.');
        sink.Write(digits.AsSpan(whole));
    }

    private void WriteScientific(string digits, int exponent, ByteSink sink)
    {
        sink.Write(digits.AsSpan(0, 1));
        if (digits.Length > 1)
        {
            sink.Write((byte)'.');
            sink.Write(digits.AsSpan(1));
        }
        else
        {
            sink.Write(MantissaFraction);
        }

        sink.Write(Exponent.AsSpan(0, 1));
        if (exponent < 0)
            sink.Write((byte)'-');
        else
            sink.Write(Exponent.AsSpan(1));
        sink.Write(Math.Abs(exponent).ToString(ExponentDigits == 2 ? "00" : "0", CultureInfo.InvariantCulture));
    }
}
