using WebhookInspector.Providers.Reading;

namespace WebhookInspector.Providers;

/// <summary>All known providers: the built-in ones, and those in the <c>providers</c> folder of the data directory.</summary>
public sealed class ProviderCatalog
{
    /// <summary>
    /// The order of providers: the product's main ones first, then common ones, then the custom one; the others follow by name.
    /// </summary>
    private static readonly string[] Order =
    [
        "cove",
        "single-invoice",
        "compliancely",
        "coverbase",
        "hover",
        "standard-webhooks",
        "github",
        "stripe",
        "slack",
        "custom",
    ];

    private readonly Dictionary<string, ProviderDefinition> byId;

    private ProviderCatalog(IEnumerable<ProviderDefinition> definitions)
    {
        All = [.. definitions.OrderBy(Rank).ThenBy(d => d.Name, StringComparer.Ordinal)];
        byId = All.ToDictionary(d => d.Id);
    }

    public IReadOnlyList<ProviderDefinition> All { get; }

    public ProviderDefinition? Find(string id) => byId.GetValueOrDefault(id);

    /// <param name="extraFolder">The folder, read if it exists: <c>*.json</c> files, each with an optional <c>.md</c> guide of the
    /// same name.</param>
    /// <exception cref="ProviderDefinitionException">Definitions are invalid; the exception lists every error of every file.</exception>
    public static ProviderCatalog Load(string? extraFolder)
    {
        var faults = new List<DefinitionFault>();
        var definitions = new Dictionary<string, (ProviderDefinition Definition, string File)>();
        foreach (var file in DefinitionFiles.BuiltIn().Concat(DefinitionFiles.In(extraFolder)))
        {
            if (DefinitionFiles.Read(file, faults) is not { } definition)
                continue;
            if (definitions.TryAdd(definition.Id, (definition, file.Name)))
                continue;
            faults.Add(new(file.Name, "id", $"is \"{definition.Id}\", which {definitions[definition.Id].File} defines already"));
        }

        return faults.Count == 0 ? new(definitions.Values.Select(d => d.Definition)) : throw new ProviderDefinitionException(faults);
    }

    private static int Rank(ProviderDefinition definition) => Array.IndexOf(Order, definition.Id) is var at and >= 0 ? at : Order.Length;
}
