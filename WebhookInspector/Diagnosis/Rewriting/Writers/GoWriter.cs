using System.Globalization;

namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Go's encoding/json.</summary>
internal static class GoWriter
{
    private const string Html = "<>&\u2028\u2029";
    private static readonly DecimalLayout Layout = new(-5, 21, "", "", "e+", 1, SignsZero: true);
    private static readonly StringStyle HtmlStrings = Strings(Html);
    private static readonly StringStyle PlainStrings = Strings("\u2028\u2029");

    /// <summary>Go before 1.22; since then \b and \f are written.</summary>
    private static readonly StringStyle OlderStrings = new(escapesNonAscii: false, LoneSurrogate.Replaced, Html, numbered: "\b\f");

    /// <summary>A map, which is sorted, with every number as a float64.</summary>
    public static JsonStyle Map(WhiteSpace space) =>
        new("go", space, HtmlStrings, TryWriteDouble) { Order = MemberOrder.ByCodePoint, Options = ["sorted", "escaped-html"] };

    /// <summary>A map after Decoder.UseNumber.</summary>
    public static JsonStyle MapOfNumbers(WhiteSpace space) => Map(space) with { Numbers = Digits.WriteAsRead };

    /// <summary>A struct that declares its fields in the order of the body, with whole numbers as int64.</summary>
    public static JsonStyle Struct(WhiteSpace space) => new("go", space, HtmlStrings, TryWriteNumber) { Options = ["escaped-html"] };

    /// <summary>With SetEscapeHTML(false).</summary>
    public static JsonStyle Plain(JsonStyle style) =>
        style with
        {
            Strings = PlainStrings,
            Options = [.. style.Options.Where(o => o != "escaped-html")],
        };

    public static JsonStyle Older(JsonStyle style) => style with { Strings = OlderStrings };

    /// <summary>By an Encoder, which ends the text with a line break.</summary>
    public static JsonStyle Encoded(JsonStyle style) => style with { WhiteSpace = style.WhiteSpace with { End = "\n" } };

    private static StringStyle Strings(string also) => new(escapesNonAscii: false, LoneSurrogate.Replaced, also);

    private static bool TryWriteNumber(JsonTreeValue number, ByteSink sink) =>
        number.IsInteger && long.TryParse(number.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            ? Digits.WriteInteger(number.Text, sink)
            : TryWriteDouble(number, sink);

    private static bool TryWriteDouble(JsonTreeValue number, ByteSink sink)
    {
        if (number.Shortest.IsInfinite)
            return false;
        Layout.Write(number.Shortest, sink);
        return true;
    }
}
