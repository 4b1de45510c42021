namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>JSON.stringify(JSON.parse(text)), ECMA-262.</summary>
internal static class JavaScriptWriter
{
    public static readonly DecimalLayout Layout = new(-5, 21, "", "", "e+", 1, SignsZero: false);
    public static readonly StringStyle Strings = new(escapesNonAscii: false, LoneSurrogate.Escaped);

    public static JsonStyle Style(WhiteSpace space) =>
        new("javascript", space, Strings, TryWriteNumber) { Order = MemberOrder.IndicesFirst };

    /// <summary>Canonical forms that sort names before writing (RFC 8785, json-stable-stringify).</summary>
    public static JsonStyle Sorted(WhiteSpace space) => Style(space) with { Order = MemberOrder.ByUtf16, Options = ["sorted"] };

    private static bool TryWriteNumber(JsonTreeValue number, ByteSink sink)
    {
        if (number.Shortest.IsInfinite)
            sink.Write("null"u8);
        else
            Layout.Write(number.Shortest, sink);
        return true;
    }
}
