namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>All writers in all their settings, in the order in which programs are likely to have used them.</summary>
internal static class JsonStyles
{
    public static readonly IReadOnlyList<JsonStyle> All =
    [
        JavaScriptWriter.Style(WhiteSpace.Compact),
        PythonWriter.Ascii(WhiteSpace.Spaced),
        PythonWriter.Ascii(WhiteSpace.Compact),
        JavaScriptWriter.Style(WhiteSpace.Indent2),
        PythonWriter.Unicode(WhiteSpace.Spaced),
        PythonWriter.Unicode(WhiteSpace.Compact),
        PythonWriter.Sorted(PythonWriter.Ascii(WhiteSpace.Compact)),
        PythonWriter.Sorted(PythonWriter.Ascii(WhiteSpace.Spaced)),
        PythonWriter.Sorted(PythonWriter.Unicode(WhiteSpace.Compact)),
        PythonWriter.Sorted(PythonWriter.Unicode(WhiteSpace.Spaced)),
        JavaScriptWriter.Sorted(WhiteSpace.Compact),
        PythonWriter.Ascii(WhiteSpace.Indent2),
        PythonWriter.Ascii(WhiteSpace.Indent4),
        PythonWriter.Sorted(PythonWriter.Ascii(WhiteSpace.Indent2)),
        PythonWriter.Sorted(PythonWriter.Ascii(WhiteSpace.Indent4)),
        JavaScriptWriter.Style(WhiteSpace.Indent4),
        JavaScriptWriter.Style(WhiteSpace.IndentTab),
        PythonWriter.Unicode(WhiteSpace.Indent2),
        PythonWriter.Unicode(WhiteSpace.Indent4),
        PythonWriter.Sorted(PythonWriter.Unicode(WhiteSpace.Indent2)),
        PythonWriter.Sorted(PythonWriter.Unicode(WhiteSpace.Indent4)),
        PythonWriter.Ascii(WhiteSpace.IndentTab),
    ];

    /// <summary>These put U+FFFD where bytes are no UTF-8; the others fail.</summary>
    public static bool ReadsMalformedUtf8(JsonStyle style) => style.Writer is "javascript" or "go";
}
