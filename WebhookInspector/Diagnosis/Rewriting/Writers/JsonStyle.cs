namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>A language's JSON writer in one of its settings.</summary>
/// <param name="Writer">Its name in the contract.</param>
internal sealed record JsonStyle(string Writer, WhiteSpace WhiteSpace, IStringStyle Strings, NumberStyle Numbers)
{
    /// <summary>The order of an object's members; null leaves them as they came.</summary>
    public Func<List<JsonTreeMember>, List<JsonTreeMember>>? Order { get; init; }

    /// <summary>Options beside the white space, all that hold; <see cref="OptionsFor"/> leaves out what cannot show.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>An object whose names are 0, 1, 2 and so on, or that is empty, was read as a list and is written as one.</summary>
    public bool ReadsObjectsAsLists { get; init; }

    /// <summary>Members that are null are left out.</summary>
    public bool OmitsNulls { get; init; }

    /// <summary>A name that stands more than once in an object is written as often.</summary>
    public bool KeepsRepeatedNames { get; init; }

    /// <summary>What a string that is a value was turned into when it was read; null leaves it.</summary>
    public Func<string, string>? ReadsStringAs { get; init; }

    public IReadOnlyList<string> OptionsFor(JsonTree tree) =>
    [
        .. Options.Where(o => o == "sorted"),
        WhiteSpace.Option,
        .. Options.Where(o => o switch
        {
            "sorted" => false,
            "ascii" or "unicode" => tree.HasNonAscii,
            "escaped-slash" => tree.HasSlash,
            "escaped-html" => tree.HasHtml,
            _ => true,
        }),
    ];
}
