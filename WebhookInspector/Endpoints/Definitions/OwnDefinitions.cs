using WebhookInspector.Live;
using WebhookInspector.Providers;
using WebhookInspector.Providers.Drafts;
using WebhookInspector.Storage.Audit;

namespace WebhookInspector.Endpoints.Definitions;

/// <summary>
/// Saves, deletes and reloads the definitions in the data directory. Endpoints use a changed definition from their next request on.
/// </summary>
internal sealed class OwnDefinitions(
    ProviderCatalog catalog,
    DefinitionFolder folder,
    EndpointDirectory directory,
    AuditLog audit,
    LiveFeed feed
) : IDisposable
{
    private const string Reserved = "new";

    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Makes a definition, or replaces the one that is in <paramref name="replaces"/>.</summary>
    /// <param name="replaces">The file to replace; null for a new definition.</param>
    /// <exception cref="DefinitionFaultsException">The definition has faults.</exception>
    /// <exception cref="DefinitionConflictException">The id is taken, or in use.</exception>
    public async Task<ProviderDefinition> SaveAsync(ReadOnlyMemory<byte> json, string? replaces, CancellationToken ct)
    {
        var definition = DefinitionText.Read(json, out var faults) ?? throw new DefinitionFaultsException(faults);
        await turn.WaitAsync(ct);
        try
        {
            CheckId(definition.Id, replaces);
            await WriteAsync(replaces ?? folder.FileFor(definition.Id), json);
            await audit.RecordAsync(AuditAction.DefinitionSaved, definition.Id, definition.Name, CancellationToken.None);
            await ReadAgainAsync();
            return catalog.Find(definition.Id)!;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <returns>False when there is no own definition of this id.</returns>
    /// <exception cref="DefinitionConflictException">The definition is built in, or endpoints use it.</exception>
    public async Task<bool> DeleteAsync(string id, CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            if (catalog.Find(id)?.BuiltIn == true)
                throw new DefinitionConflictException($"“{id}” is built in: it can't be deleted.");
            if (catalog.FileOf(id) is not { } file)
                return false;
            if (UsersOf(id) is { Length: > 0 } users)
                throw new DefinitionConflictException($"“{id}” is in use by {users}: delete these endpoints first.");
            DefinitionFolder.Remove(file);
            await audit.RecordAsync(AuditAction.DefinitionDeleted, id, null, CancellationToken.None);
            await ReadAgainAsync();
            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Finds the file of this name among those with a fault; null when there is none.</summary>
    public string? FaultyFile(string name) => catalog.Faults.Select(f => f.File).FirstOrDefault(file => Path.GetFileName(file) == name);

    /// <summary>Reads a definition's file as it is now; null when that fails.</summary>
    public static string? TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Reads the folder again after somebody else changed it.</summary>
    public async Task ReloadAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            await ReadAgainAsync();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task WriteAsync(string file, ReadOnlyMemory<byte> json)
    {
        try
        {
            // Not cut short: a page that is left has pressed Save.
            await folder.WriteAsync(file, json, CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new DefinitionConflictException($"The file can't be written: {fault.Message}");
        }
    }

    private void CheckId(string id, string? replaces)
    {
        if (id == Reserved)
            throw new DefinitionConflictException($"“{id}” is the address of the page that makes a provider: choose another id.");
        if (catalog.Find(id)?.BuiltIn == true)
            throw new DefinitionConflictException($"“{id}” is built in: choose another id.");
        if (catalog.FileOf(id) is { } file && file != replaces)
            throw new DefinitionConflictException($"“{id}” is defined already, by {Path.GetFileName(file)}: choose another id.");
        if (replaces is null && File.Exists(folder.FileFor(id)))
            throw new DefinitionConflictException($"{id}.json is there already and has a fault: correct it, or choose another id.");
        var former = catalog.All.FirstOrDefault(p => replaces is not null && catalog.FileOf(p.Id) == replaces)?.Id;
        if (former is not null && former != id && UsersOf(former) is { Length: > 0 } users)
            throw new DefinitionConflictException($"The id “{former}” stands in the capture URL of {users}: it can't be changed.");
    }

    private string UsersOf(string id) => string.Join(", ", directory.OfProvider(id).Select(endpoint => $"“{endpoint.Name}”"));

    private async Task ReadAgainAsync()
    {
        var faults = catalog.Faults;
        var changed = catalog.Reload(id => directory.OfProvider(id).Any());
        foreach (var endpoint in changed.SelectMany(directory.OfProvider).ToList())
            await directory.RefreshAsync(endpoint.Id, CancellationToken.None);
        if (changed.Count > 0 || !faults.SequenceEqual(catalog.Faults))
            feed.Notify(new LiveSignal(LiveTopic.EndpointChanged, EndpointId: null));
    }
}
