using System.Globalization;

namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>
/// Double.toString of Java 19 and later: the shortest digits, at least two. Earlier versions wrote one digit more for some numbers
/// (JDK-4511638).
/// </summary>
internal static class JavaDoubles
{
    private const int LeastNormalPoint = -307;
    private static readonly DecimalLayout Layout = new(-2, 7, ".0", ".0", "E", 1, SignsZero: true);

    /// <param name="number">A finite number.</param>
    public static void Write(JsonTreeValue number, ByteSink sink) => Layout.Write(TwoDigits(number), sink);

    /// <summary>Returns at least two digits. The second is zero unless doubles are so sparse that one digit is enough: 4.9E-324.</summary>
    private static ShortestDecimal TwoDigits(JsonTreeValue number)
    {
        var shortest = number.Shortest;
        if (shortest.Digits.Length != 1 || shortest.Point > LeastNormalPoint)
            return shortest;
        var two = Math.Abs(double.Parse(number.Text, CultureInfo.InvariantCulture)).ToString("E1", CultureInfo.InvariantCulture);
        return ShortestDecimal.FromText(two, shortest.IsNegative);
    }
}
