using System.Globalization;

namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>json_encode(json_decode($text)) of PHP 7.1 and later, with serialize_precision -1.</summary>
internal static class PhpWriter
{
    private static readonly DecimalLayout Layout = new(-3, 17, "", ".0", "e+", 1, SignsZero: true);
    private static readonly DecimalLayout ZeroFraction = Layout with { WholeFraction = ".0" };

    /// <summary>Decodes into arrays: json_decode($text, true).</summary>
    public static JsonStyle Arrays(WhiteSpace space, bool escapesSlash, bool escapesUnicode) =>
        Objects(space, escapesSlash, escapesUnicode) with
        {
            ReadsObjectsAsLists = true,
        };

    /// <summary>Decodes into stdClass objects.</summary>
    public static JsonStyle Objects(WhiteSpace space, bool escapesSlash, bool escapesUnicode) =>
        new("php", space, Strings(escapesSlash, escapesUnicode), (number, sink) => TryWriteNumber(number, Layout, sink))
        {
            Options = escapesSlash ? [Characters(escapesUnicode), "escaped-slash"] : [Characters(escapesUnicode)],
        };

    /// <summary>With ksort on every array.</summary>
    public static JsonStyle Sorted(JsonStyle style) =>
        style with
        {
            Order = MemberOrder.ByCodePoint,
            Options = ["sorted", .. style.Options],
        };

    /// <summary>With JSON_PRESERVE_ZERO_FRACTION.</summary>
    public static JsonStyle KeepingZeroFraction(JsonStyle style) =>
        style with
        {
            Numbers = (number, sink) => TryWriteNumber(number, ZeroFraction, sink),
        };

    private static string Characters(bool escapesUnicode) => escapesUnicode ? "ascii" : "unicode";

    private static StringStyle Strings(bool escapesSlash, bool escapesUnicode) =>
        new(escapesUnicode, LoneSurrogate.Refused, (escapesSlash ? "/" : "") + (escapesUnicode ? "" : "\u2028\u2029"));

    /// <summary>Writes a number; integers that do not fit in 64 bits become doubles.</summary>
    private static bool TryWriteNumber(JsonTreeValue number, DecimalLayout layout, ByteSink sink)
    {
        if (number.IsInteger && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            return Digits.WriteInteger(number.Text, sink);
        if (number.Shortest.IsInfinite)
            return false;
        layout.Write(number.Shortest, sink);
        return true;
    }
}
