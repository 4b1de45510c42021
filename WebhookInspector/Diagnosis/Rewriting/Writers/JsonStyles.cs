namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>
/// All writers with all their settings. If two write the same bytes, the first one is reported, so the most likely come first.
/// </summary>
internal static class JsonStyles
{
    // Both .NET writers use the line ends of the operating system.
    private static readonly WhiteSpace WindowsIndent2 = WhiteSpace.Indent2 with { NewLine = "\r\n" };

    public static readonly IReadOnlyList<JsonStyle> All =
    [
        .. JavaScriptAndPython(),
        .. Php(),
        .. Dotnet(),
        .. Newtonsoft(),
        .. Go(),
        .. Ruby(),
        .. Java(),
    ];

    /// <summary>True for writers that replace invalid UTF-8 with U+FFFD, or receive text in which that was done; the others fail.</summary>
    public static bool ReadsMalformedUtf8(JsonStyle style) => style.Writer is "javascript" or "dotnet" or "newtonsoft" or "go" or "java";

    private static IEnumerable<JsonStyle> JavaScriptAndPython() =>
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
            JavaScriptWriter.Style(WhiteSpace.Indent4),
            JavaScriptWriter.Style(WhiteSpace.IndentTab),
            PythonWriter.Ascii(WhiteSpace.Indent2),
            PythonWriter.Ascii(WhiteSpace.Indent4),
            PythonWriter.Sorted(PythonWriter.Ascii(WhiteSpace.Indent2)),
            PythonWriter.Sorted(PythonWriter.Ascii(WhiteSpace.Indent4)),
            PythonWriter.Unicode(WhiteSpace.Indent2),
            PythonWriter.Unicode(WhiteSpace.Indent4),
            PythonWriter.Sorted(PythonWriter.Unicode(WhiteSpace.Indent2)),
            PythonWriter.Sorted(PythonWriter.Unicode(WhiteSpace.Indent4)),
            PythonWriter.Ascii(WhiteSpace.IndentTab),
        ];

    private static IEnumerable<JsonStyle> Php() =>
        from escapesSlash in (bool[])[true, false]
        from escapesUnicode in (bool[])[true, false]
        let compact = PhpWriter.Arrays(WhiteSpace.Compact, escapesSlash, escapesUnicode)
        from style in (JsonStyle[])
            [
                compact,
                PhpWriter.Objects(WhiteSpace.Compact, escapesSlash, escapesUnicode),
                PhpWriter.Arrays(WhiteSpace.Indent4, escapesSlash, escapesUnicode),
                PhpWriter.Objects(WhiteSpace.Indent4, escapesSlash, escapesUnicode),
                PhpWriter.Sorted(compact),
                PhpWriter.KeepingZeroFraction(compact),
            ]
        select style;

    private static IEnumerable<JsonStyle> Dotnet() =>
        from space in (WhiteSpace[])[WhiteSpace.Compact, WhiteSpace.Indent2, WindowsIndent2, WhiteSpace.Indent4, WhiteSpace.IndentTab]
        from style in (JsonStyle[])[DotnetWriter.Default(space), DotnetWriter.Relaxed(space)]
        select style;

    private static IEnumerable<JsonStyle> Newtonsoft() =>
        [
            NewtonsoftWriter.Dates(WhiteSpace.Compact),
            NewtonsoftWriter.Dates(WindowsIndent2),
            NewtonsoftWriter.Dates(WhiteSpace.Indent2),
            NewtonsoftWriter.Texts(WhiteSpace.Compact),
            NewtonsoftWriter.Texts(WindowsIndent2),
            NewtonsoftWriter.Texts(WhiteSpace.Indent2),
            NewtonsoftWriter.Dates(WhiteSpace.Indent4),
            NewtonsoftWriter.Dates(WhiteSpace.IndentTab),
            NewtonsoftWriter.Ascii(WhiteSpace.Compact),
            NewtonsoftWriter.Html(WhiteSpace.Compact),
        ];

    private static IEnumerable<JsonStyle> Go() =>
        [
            GoWriter.Map(WhiteSpace.Compact),
            GoWriter.Struct(WhiteSpace.Compact),
            GoWriter.Encoded(GoWriter.Map(WhiteSpace.Compact)),
            GoWriter.Encoded(GoWriter.Struct(WhiteSpace.Compact)),
            GoWriter.Encoded(GoWriter.Plain(GoWriter.Map(WhiteSpace.Compact))),
            GoWriter.Encoded(GoWriter.Plain(GoWriter.Struct(WhiteSpace.Compact))),
            GoWriter.Plain(GoWriter.Map(WhiteSpace.Compact)),
            GoWriter.Plain(GoWriter.Struct(WhiteSpace.Compact)),
            GoWriter.MapOfNumbers(WhiteSpace.Compact),
            .. from space in (WhiteSpace[])[WhiteSpace.Indent2, WhiteSpace.Indent4, WhiteSpace.IndentTab]
            from style in (JsonStyle[])[GoWriter.Map(space), GoWriter.Struct(space)]
            select style,
            GoWriter.Older(GoWriter.Map(WhiteSpace.Compact)),
            GoWriter.Older(GoWriter.Struct(WhiteSpace.Compact)),
        ];

    private static IEnumerable<JsonStyle> Ruby() =>
        [
            RubyWriter.Style(WhiteSpace.Compact),
            RubyWriter.Rails(WhiteSpace.Compact),
            RubyWriter.Style(WhiteSpace.Indent2),
            RubyWriter.Sorted(WhiteSpace.Compact),
            RubyWriter.Sorted(WhiteSpace.Indent2),
            RubyWriter.Ascii(WhiteSpace.Compact),
            RubyWriter.Ascii(WhiteSpace.Indent2),
            RubyWriter.EscapedSlash(WhiteSpace.Compact),
            RubyWriter.Style(WhiteSpace.Indent4),
            RubyWriter.Style(WhiteSpace.IndentTab),
        ];

    private static IEnumerable<JsonStyle> Java() =>
        [
            JacksonWriter.Text(WhiteSpace.Compact),
            JacksonWriter.Bytes(WhiteSpace.Compact),
            GsonWriter.Map(WhiteSpace.Compact),
            GsonWriter.Element(WhiteSpace.Compact),
            GsonWriter.Text(WhiteSpace.Compact),
            GsonWriter.Plain(GsonWriter.Map(WhiteSpace.Compact)),
            JacksonWriter.Sorted(WhiteSpace.Compact),
            JacksonWriter.Ascii(WhiteSpace.Compact),
            JacksonWriter.Text(JacksonWriter.Pretty(WhiteSpace.Indent2)),
            JacksonWriter.Bytes(JacksonWriter.Pretty(WhiteSpace.Indent2)),
            JacksonWriter.Text(JacksonWriter.Pretty(WhiteSpace.Indent4)),
            JacksonWriter.Text(JacksonWriter.Pretty(WhiteSpace.IndentTab)),
            GsonWriter.Map(WhiteSpace.Indent2),
            GsonWriter.Element(WhiteSpace.Indent2),
        ];
}
