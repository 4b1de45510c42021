namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>JToken.Parse(text).ToString(...) and JsonConvert of Newtonsoft.Json 13 on .NET.</summary>
internal static class NewtonsoftWriter
{
    private const string Always = "\u0085\u2028\u2029";
    private static readonly DecimalLayout Layout = new(-3, 17, ".0", "", "E+", 2, SignsZero: true);
    private static readonly StringStyle Strings = new(escapesNonAscii: false, LoneSurrogate.Replaced, Always);
    private static readonly StringStyle AsciiStrings = new(escapesNonAscii: true, LoneSurrogate.Replaced);
    private static readonly StringStyle HtmlStrings = new(escapesNonAscii: false, LoneSurrogate.Replaced, Always + "<>&'", numbered: "\"");

    /// <summary>Reads date strings as dates, the default unless DateParseHandling.None is set.</summary>
    public static JsonStyle Dates(WhiteSpace space) => Texts(space) with { ReadsStringAs = NewtonsoftDates.Rewrite };

    public static JsonStyle Texts(WhiteSpace space) => new("newtonsoft", space, Strings, TryWriteNumber);

    /// <summary>With StringEscapeHandling.EscapeNonAscii.</summary>
    public static JsonStyle Ascii(WhiteSpace space) => Dates(space) with { Strings = AsciiStrings, Options = ["ascii"] };

    /// <summary>With StringEscapeHandling.EscapeHtml.</summary>
    public static JsonStyle Html(WhiteSpace space) => Dates(space) with { Strings = HtmlStrings, Options = ["escaped-html"] };

    private static bool TryWriteNumber(JsonTreeValue number, ByteSink sink)
    {
        if (number.IsInteger)
            return Digits.WriteInteger(number.Text, sink);
        if (number.Shortest.IsInfinite)
            sink.Write(number.Shortest.IsNegative ? "\"-Infinity\""u8 : "\"Infinity\""u8);
        else
            Layout.Write(number.Shortest, sink);
        return true;
    }
}
