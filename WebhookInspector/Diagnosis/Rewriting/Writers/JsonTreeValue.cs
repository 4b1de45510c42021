namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>A JSON value as a parser returns it to a program, but with the digits of numbers as written.</summary>
/// <param name="Text">The unescaped string, or the token of a number or literal; empty for other kinds.</param>
internal sealed class JsonTreeValue(JsonTreeKind kind, string text)
{
    private ShortestDecimal? shortest;
    private List<JsonTreeMember>? repeated;

    public JsonTreeKind Kind => kind;

    public string Text => text;

    /// <summary>
    /// The members of an object: each name once, at its first position, with its last value. All writers except System.Text.Json do
    /// this.
    /// </summary>
    public List<JsonTreeMember> Members { get; } = kind == JsonTreeKind.Object ? [] : NoMembers;

    /// <summary>The members of an object in their original order, including repeated names.</summary>
    public List<JsonTreeMember> AllMembers => repeated ?? Members;

    public List<JsonTreeValue> Items { get; } = kind == JsonTreeKind.Array ? [] : NoItems;

    /// <summary>True for a number without fraction and exponent, which most parsers read as an integer.</summary>
    public bool IsInteger => text.AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    /// <summary>The shortest decimal of a number as a double. Computed once for all writers.</summary>
    public ShortestDecimal Shortest => shortest ??= ShortestDecimal.Parse(text);

    /// <param name="place">The index of the member with the same name; negative for a new name.</param>
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
