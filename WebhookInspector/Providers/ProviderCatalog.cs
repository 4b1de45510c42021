using WebhookInspector.Providers.Reading;

namespace WebhookInspector.Providers;

/// <summary>
/// All known providers: the built-in ones, and those in the <c>providers</c> folder of the data directory. <see cref="Reload"/> replaces
/// the content in one step, so that a reader sees either all of the old or all of the new.
/// </summary>
public sealed class ProviderCatalog
{
    private readonly string? folder;
    private readonly IReadOnlyList<DefinitionEntry> builtIn;
    private volatile CatalogContent content;

    private ProviderCatalog(string? folder, IReadOnlyList<DefinitionEntry> builtIn)
    {
        (this.folder, this.builtIn) = (folder, builtIn);
        content = CatalogReader.Read(builtIn, DefinitionFiles.In(folder), [], _ => false);
    }

    public IReadOnlyList<ProviderDefinition> All => content.All;

    /// <summary>The faults of the folder's files. A file with a fault is left out, or its last usable version stays in use.</summary>
    public IReadOnlyList<DefinitionFault> Faults => content.Faults;

    public ProviderDefinition? Find(string id) => content.Find(id)?.Definition;

    /// <summary>Returns the JSON text that the definition was read from; null for an unknown id.</summary>
    public ReadOnlyMemory<byte>? JsonOf(string id) => content.Find(id)?.File.Json;

    /// <summary>Returns the file of a definition in the folder; null for a built-in or unknown one.</summary>
    public string? FileOf(string id) => content.Find(id) is { File: { BuiltIn: false } file } ? file.Name : null;

    /// <param name="extraFolder">The folder, read if it exists: <c>*.json</c> files, each with an optional <c>.md</c> guide of the
    /// same name.</param>
    /// <exception cref="ProviderDefinitionException">A built-in definition is invalid. Faults of the folder are in <see cref="Faults"/>.
    /// </exception>
    public static ProviderCatalog Load(string? extraFolder)
    {
        var faults = new List<DefinitionFault>();
        var read = DefinitionFiles.BuiltIn().Select(file => CatalogReader.Read(file, faults)).OfType<DefinitionEntry>().ToList();
        return faults.Count == 0 ? new(extraFolder, read) : throw new ProviderDefinitionException(faults);
    }

    /// <summary>Reads the folder again. Calls must not overlap.</summary>
    /// <param name="isInUse">Tells whether a provider has endpoints: its definition stays in use when its file is gone.</param>
    /// <returns>The ids whose definitions changed, were added, or are gone.</returns>
    public IReadOnlyList<string> Reload(Func<string, bool> isInUse)
    {
        var before = content;
        content = CatalogReader.Read(builtIn, DefinitionFiles.In(folder), before.Entries, isInUse);
        return content.ChangedFrom(before);
    }
}
