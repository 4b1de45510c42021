using WebhookInspector.Providers.Reading;

namespace WebhookInspector.Providers;

/// <summary>Every provider that is known: those built in, and those of the data directory's <c>providers</c> folder.</summary>
public sealed class ProviderCatalog
{
    /// <summary>What the product is for comes first, in this order; then what is common, then the custom one; then the rest of the catalogue and extra ones by name.</summary>
    private static readonly string[] Order =
        ["cove", "single-invoice", "compliancely", "coverbase", "hover", "standard-webhooks", "github", "stripe", "slack", "custom"];

    private readonly Dictionary<string, ProviderDefinition> byId;

    private ProviderCatalog(IEnumerable<ProviderDefinition> definitions)
    {
        All = [.. definitions.OrderBy(Rank).ThenBy(d => d.Name, StringComparer.Ordinal)];
        byId = All.ToDictionary(d => d.Id);
    }

    public IReadOnlyList<ProviderDefinition> All { get; }

    public ProviderDefinition? Find(string id) => byId.GetValueOrDefault(id);

    /// <param name="extraFolder">Read when it exists: <c>*.json</c>, each with a guide of the same name in <c>.md</c> beside it or none.</param>
    /// <exception cref="ProviderDefinitionException">Lists every fault of every file.</exception>
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
