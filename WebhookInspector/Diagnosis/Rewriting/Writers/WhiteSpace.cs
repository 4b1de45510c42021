namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>The white space of a writer.</summary>
/// <param name="Option">Its name in the contract.</param>
/// <param name="Comma">With the space that follows it on one line.</param>
/// <param name="Indent">One step, or null to stay on one line.</param>
internal sealed record WhiteSpace(string Option, string Comma, string Colon, string? Indent = null)
{
    public static readonly WhiteSpace Compact = new("compact", ",", ":");
    public static readonly WhiteSpace Spaced = new("spaced", ", ", ": ");
    public static readonly WhiteSpace Indent2 = new("indent-2", ",", ": ", "  ");
    public static readonly WhiteSpace Indent4 = new("indent-4", ",", ": ", "    ");
    public static readonly WhiteSpace IndentTab = new("indent-tab", ",", ": ", "\t");

    public string NewLine { get; init; } = "\n";

    /// <summary>What follows the whole text.</summary>
    public string End { get; init; } = "";

    public string EmptyObject { get; init; } = "{}";

    public string EmptyArray { get; init; } = "[]";

    /// <summary>Brackets around nothing stand on lines of their own, an empty line between those of an array.</summary>
    public bool SpreadsEmpty { get; init; }

    /// <summary>Arrays stay on the line, with a space inside each bracket, while objects are indented.</summary>
    public bool InlineArrays { get; init; }
}
