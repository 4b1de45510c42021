namespace WebhookInspector.Diagnosis.Rewriting.Writers;

/// <summary>A language's JSON writer with one combination of settings.</summary>
/// <param name="Writer">The writer's name in the public contract.</param>
internal sealed record JsonStyle(string Writer, WhiteSpace WhiteSpace, IStringStyle Strings, NumberStyle Numbers)
{
    /// <summary>The order of an object's members; null keeps the original order.</summary>
    public Func<List<JsonTreeMember>, List<JsonTreeMember>>? Order { get; init; }

    /// <summary>All options besides the white space; <see cref="OptionsFor"/> leaves out those that cannot be visible.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>True when an object that is empty, or has the names 0, 1, 2 and so on, is read as a list and written as one.</summary>
    public bool ReadsObjectsAsLists { get; init; }

    /// <summary>True when members with the value null are left out.</summary>
    public bool OmitsNulls { get; init; }

    /// <summary>True when a name that is repeated in an object is written as often as it was read.</summary>
    public bool KeepsRepeatedNames { get; init; }

    /// <summary>The conversion of string values during reading; null for none.</summary>
    public Func<string, string>? ReadsStringAs { get; init; }

    public IReadOnlyList<string> OptionsFor(JsonTree tree) =>
        [
            .. Options.Where(o => o == "sorted"),
            WhiteSpace.Option,
            .. Options.Where(o =>
                o switch
                {
                    "sorted" => false,
                    "ascii" or "unicode" => tree.HasNonAscii,
                    "escaped-slash" => tree.HasSlash,
                    "escaped-html" => tree.HasHtml,
                    _ => true,
                }
            ),
        ];
}
