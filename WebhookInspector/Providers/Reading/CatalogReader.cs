namespace WebhookInspector.Providers.Reading;

/// <summary>Makes a catalog's content from files. A file that became unusable keeps the definition that was last read from it.</summary>
internal static class CatalogReader
{
    /// <param name="before">The entries in use so far.</param>
    /// <param name="isInUse">Tells whether a provider has endpoints: its definition stays in use when its file is gone.</param>
    public static CatalogContent Read(
        IReadOnlyList<DefinitionEntry> builtIn,
        IEnumerable<DefinitionFile> own,
        IReadOnlyList<DefinitionEntry> before,
        Func<string, bool> isInUse
    )
    {
        var faults = new List<DefinitionFault>();
        var entries = builtIn.ToDictionary(entry => entry.Definition.Id);
        var last = before.Where(entry => !entry.Definition.BuiltIn).ToList();
        foreach (var file in own)
        {
            var known = last.FirstOrDefault(entry => entry.File.Name == file.Name);
            var entry = known?.File.HasSameText(file) == true ? known : Read(file, faults);
            if (entry is not null && entries.TryAdd(entry.Definition.Id, entry))
                continue;
            if (entry is not null)
                faults.Add(Taken(entry, entries[entry.Definition.Id]));
            if (known is not null && entries.TryAdd(known.Definition.Id, known))
                faults.Add(new(file.Name, "", $"the last usable version of “{known.Definition.Id}” stays in use"));
        }

        foreach (var gone in last.Where(entry => !entries.ContainsKey(entry.Definition.Id) && isInUse(entry.Definition.Id)))
        {
            entries.Add(gone.Definition.Id, gone);
            faults.Add(
                new(gone.File.Name, "", $"no longer defines “{gone.Definition.Id}”, which has endpoints: it stays in use until a restart")
            );
        }

        return new([.. entries.Values], faults);
    }

    public static DefinitionEntry? Read(DefinitionFile file, List<DefinitionFault> faults)
    {
        if (file.Unreadable is not { } reason)
            return DefinitionFiles.Read(file, faults) is { } definition ? new(definition, file) : null;
        faults.Add(new(file.Name, "", reason));
        return null;
    }

    private static DefinitionFault Taken(DefinitionEntry entry, DefinitionEntry first) =>
        new(entry.File.Name, "id", $"is \"{entry.Definition.Id}\", which {first.File.Name} defines already");
}
