namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>Gson: a Map converts every number to a double, a JsonElement keeps the digits.</summary>
internal static class GsonWriter
{
    private const string Always = "\u2028\u2029";
    private static readonly StringStyle HtmlStrings = new(escapesNonAscii: false, LoneSurrogate.QuestionMark, "<>&='" + Always);
    private static readonly StringStyle PlainStrings = new(escapesNonAscii: false, LoneSurrogate.QuestionMark, Always);

    public static JsonStyle Map(WhiteSpace space) => Element(space) with { Numbers = TryWriteDouble };

    public static JsonStyle Element(WhiteSpace space) =>
        new("java", space, HtmlStrings, Digits.WriteAsRead) { Options = ["escaped-html"], OmitsNulls = true };

    /// <summary>With disableHtmlEscaping.</summary>
    public static JsonStyle Plain(JsonStyle style) => style with { Strings = PlainStrings, Options = [] };

    /// <summary>JsonElement.toString.</summary>
    public static JsonStyle Text(WhiteSpace space) => Plain(Element(space)) with { OmitsNulls = false };

    private static bool TryWriteDouble(JsonTreeValue number, ByteSink sink)
    {
        if (number.Shortest.IsInfinite)
            return false;
        JavaDoubles.Write(number, sink);
        return true;
    }
}
