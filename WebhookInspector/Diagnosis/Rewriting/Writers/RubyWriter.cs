namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>JSON.generate(JSON.parse(text)) of Ruby.</summary>
internal static class RubyWriter
{
    private static readonly DecimalLayout Layout = new(-3, 15, ".0", ".0", "e+", 2, SignsZero: true);
    private static readonly StringStyle Strings = new(escapesNonAscii: false, LoneSurrogate.Refused);
    private static readonly StringStyle AsciiStrings = new(escapesNonAscii: true, LoneSurrogate.Refused);
    private static readonly StringStyle SlashStrings = new(escapesNonAscii: false, LoneSurrogate.Refused, also: "/");
    private static readonly StringStyle RailsStrings = new(escapesNonAscii: false, LoneSurrogate.Refused, also: "<>&\u2028\u2029");

    public static JsonStyle Style(WhiteSpace space) =>
        new("ruby", space with { SpreadsEmpty = space.Indent is not null }, Strings, TryWriteNumber);

    /// <summary>With ascii_only.</summary>
    public static JsonStyle Ascii(WhiteSpace space) => Style(space) with { Strings = AsciiStrings, Options = ["ascii"] };

    /// <summary>With escape_slash; the newer script_safe also escapes U+2028.</summary>
    public static JsonStyle EscapedSlash(WhiteSpace space) => Style(space) with { Strings = SlashStrings, Options = ["escaped-slash"] };

    /// <summary>With Hash#sort on every hash.</summary>
    public static JsonStyle Sorted(WhiteSpace space) => Style(space) with { Order = MemberOrder.ByCodePoint, Options = ["sorted"] };

    /// <summary>Rails' to_json.</summary>
    public static JsonStyle Rails(WhiteSpace space) =>
        Style(space) with
        {
            Strings = RailsStrings,
            Numbers = WriteRailsNumber,
            Options = ["escaped-html"],
        };

    private static bool WriteRailsNumber(JsonTreeValue number, ByteSink sink)
    {
        if (TryWriteNumber(number, sink))
            return true;
        sink.Write("null"u8);
        return true;
    }

    private static bool TryWriteNumber(JsonTreeValue number, ByteSink sink)
    {
        if (number.IsInteger)
            return Digits.WriteInteger(number.Text, sink);
        if (number.Shortest.IsInfinite)
            return false;
        Layout.Write(number.Shortest, sink);
        return true;
    }
}
