namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Jackson's ObjectMapper on a Map or JsonNode.</summary>
internal static class JacksonWriter
{
    private static readonly StringStyle ByteStrings = new(escapesNonAscii: false, LoneSurrogate.Escaped, hexDigit: "X", escapesPairs: true);
    private static readonly StringStyle TextStrings = new(escapesNonAscii: false, LoneSurrogate.QuestionMark, hexDigit: "X");
    private static readonly StringStyle AsciiStrings = new(escapesNonAscii: true, LoneSurrogate.Escaped, hexDigit: "X");

    /// <summary>writeValueAsString.</summary>
    public static JsonStyle Text(WhiteSpace space) => new("java", space, TextStrings, WriteNumber);

    /// <summary>writeValueAsBytes, which escapes characters that need a surrogate pair.</summary>
    public static JsonStyle Bytes(WhiteSpace space) => Text(space) with { Strings = ByteStrings };

    /// <summary>With ESCAPE_NON_ASCII.</summary>
    public static JsonStyle Ascii(WhiteSpace space) => Text(space) with { Strings = AsciiStrings, Options = ["ascii"] };

    /// <summary>With ORDER_MAP_ENTRIES_BY_KEYS.</summary>
    public static JsonStyle Sorted(WhiteSpace space) => Text(space) with { Order = MemberOrder.ByUtf16, Options = ["sorted"] };

    /// <summary>As DefaultPrettyPrinter lays it out.</summary>
    public static WhiteSpace Pretty(WhiteSpace space) =>
        space with
        {
            Colon = " : ",
            EmptyObject = "{ }",
            EmptyArray = "[ ]",
            InlineArrays = true,
        };

    private static bool WriteNumber(JsonTreeValue number, ByteSink sink)
    {
        if (number.IsInteger)
            return Digits.WriteInteger(number.Text, sink);
        if (number.Shortest.IsInfinite)
            sink.Write(number.Shortest.IsNegative ? "\"-Infinity\""u8 : "\"Infinity\""u8);
        else
            JavaDoubles.Write(number, sink);
        return true;
    }
}
