namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>The white space that a writer adds.</summary>
/// <param name="Option">The option's name in the public contract.</param>
/// <param name="Comma">The comma, with the space that follows it on one line.</param>
/// <param name="Indent">One indentation step; null to write everything on one line.</param>
internal sealed record WhiteSpace(string Option, string Comma, string Colon, string? Indent = null)
{
    public static readonly WhiteSpace Compact = new("compact", ",", ":");
    public static readonly WhiteSpace Spaced = new("spaced", ", ", ": ");
    public static readonly WhiteSpace Indent2 = new("indent-2", ",", ": ", "  ");
    public static readonly WhiteSpace Indent4 = new("indent-4", ",", ": ", "    ");
    public static readonly WhiteSpace IndentTab = new("indent-tab", ",", ": ", "\t");

    public string NewLine { get; init; } = "\n";

    /// <summary>The text added at the end.</summary>
    public string End { get; init; } = "";

    public string EmptyObject { get; init; } = "{}";

    public string EmptyArray { get; init; } = "[]";

    /// <summary>True when the brackets of an empty container are on separate lines, with an empty line between those of an array.</summary>
    public bool SpreadsEmpty { get; init; }

    /// <summary>True when arrays stay on one line, with a space inside each bracket, while objects are indented.</summary>
    public bool InlineArrays { get; init; }
}
