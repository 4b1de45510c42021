namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>json.dumps(json.loads(text)) of the Python standard library.</summary>
internal static class PythonWriter
{
    // sys.int_info.default_max_str_digits
    private const int MaxIntegerDigits = 4300;
    private static readonly DecimalLayout Layout = new(-3, 16, ".0", "", "e+", 2, SignsZero: true);
    private static readonly StringStyle AsciiStrings = new(escapesNonAscii: true, LoneSurrogate.Escaped, also: "\u007f");
    private static readonly StringStyle UnicodeStrings = new(escapesNonAscii: false, LoneSurrogate.Refused);

    public static JsonStyle Ascii(WhiteSpace space) => new("python", space, AsciiStrings, TryWriteNumber) { Options = ["ascii"] };

    /// <summary>With ensure_ascii=False.</summary>
    public static JsonStyle Unicode(WhiteSpace space) => new("python", space, UnicodeStrings, TryWriteNumber) { Options = ["unicode"] };

    /// <summary>With sort_keys=True.</summary>
    public static JsonStyle Sorted(JsonStyle style) =>
        style with
        {
            Order = MemberOrder.ByCodePoint,
            Options = ["sorted", .. style.Options],
        };

    private static bool TryWriteNumber(JsonTreeValue number, ByteSink sink)
    {
        if (number.IsInteger)
            return number.Text.Length <= MaxIntegerDigits && Digits.WriteInteger(number.Text, sink);

        if (number.Shortest.IsInfinite)
            sink.Write(number.Shortest.IsNegative ? "-Infinity"u8 : "Infinity"u8);
        else
            Layout.Write(number.Shortest, sink);
        return true;
    }
}
