namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>A JSON value as a parser hands it to a program, but with a number's digits as they were written.</summary>
/// <param name="Text">A string unescaped, a number's or literal's token; empty for the others.</param>
internal sealed class JsonTreeValue(JsonTreeKind kind, string text)
{
    private ShortestDecimal? shortest;
    private List<JsonTreeMember>? repeated;

    public JsonTreeKind Kind => kind;

    public string Text => text;

    /// <summary>Of an object: each name once, where it first stood, with its last value. All writers but System.Text.Json do so.</summary>
    public List<JsonTreeMember> Members { get; } = kind == JsonTreeKind.Object ? [] : NoMembers;

    /// <summary>Of an object: the members as they came.</summary>
    public List<JsonTreeMember> AllMembers => repeated ?? Members;

    public List<JsonTreeValue> Items { get; } = kind == JsonTreeKind.Array ? [] : NoItems;

    /// <summary>Of a number: written without fraction and exponent, which most parsers read as an integer.</summary>
    public bool IsInteger => text.AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    /// <summary>Of a number: what a double keeps of it. Made once for all writers.</summary>
    public ShortestDecimal Shortest => shortest ??= ShortestDecimal.Parse(text);

    /// <param name="place">Of the member that has the same name; below 0 for a new name.</param>
    public void Set(JsonTreeMember member, int place)
    {
        if (place >= 0)
            repeated ??= [.. Members];
        repeated?.Add(member);
        if (place >= 0)
            Members[place] = member;
        else
            Members.Add(member);
    }

    private static readonly List<JsonTreeMember> NoMembers = [];
    private static readonly List<JsonTreeValue> NoItems = [];
}
