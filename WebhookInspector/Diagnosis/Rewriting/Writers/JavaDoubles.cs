using System.Globalization;

namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Double.toString of Java 19 and later: the shortest digits, at least two. Before, some numbers had one digit more (JDK-4511638).</summary>
internal static class JavaDoubles
{
    private const int LeastNormalPoint = -307;
    private static readonly DecimalLayout Layout = new(-2, 7, ".0", ".0", "E", 1, SignsZero: true);

    /// <param name="number">Finite.</param>
    public static void Write(JsonTreeValue number, ByteSink sink) => Layout.Write(TwoDigits(number), sink);

    /// <summary>The second digit is zero but where doubles are so few that one digit names them: 4.9E-324.</summary>
    private static ShortestDecimal TwoDigits(JsonTreeValue number)
    {
        var shortest = number.Shortest;
        if (shortest.Digits.Length != 1 || shortest.Point > LeastNormalPoint)
            return shortest;
        var two = Math.Abs(double.Parse(number.Text, CultureInfo.InvariantCulture)).ToString("E1", CultureInfo.InvariantCulture);
        return ShortestDecimal.FromText(two, shortest.IsNegative);
    }
}
