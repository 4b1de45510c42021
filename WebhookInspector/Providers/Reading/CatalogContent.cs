namespace WebhookInspector.Providers.Reading;

/// <summary>The entries of a catalog at one moment, and the faults of the files that could not be used. Never changes.</summary>
internal sealed class CatalogContent(IReadOnlyList<DefinitionEntry> entries, IReadOnlyList<DefinitionFault> faults)
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

    private readonly Dictionary<string, DefinitionEntry> byId = entries.ToDictionary(entry => entry.Definition.Id);

    public IReadOnlyList<DefinitionEntry> Entries => entries;

    public IReadOnlyList<DefinitionFault> Faults => faults;

    public IReadOnlyList<ProviderDefinition> All { get; } =
    [.. entries.Select(entry => entry.Definition).OrderBy(Rank).ThenBy(d => d.Name, StringComparer.Ordinal)];

    public DefinitionEntry? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>Lists the ids whose definitions differ between the two, were added, or are gone.</summary>
    public IReadOnlyList<string> ChangedFrom(CatalogContent before) =>
        [.. byId.Keys.Union(before.byId.Keys).Where(id => !ReferenceEquals(Find(id)?.Definition, before.Find(id)?.Definition))];

    private static int Rank(ProviderDefinition definition) => Array.IndexOf(Order, definition.Id) is var at and >= 0 ? at : Order.Length;
}
