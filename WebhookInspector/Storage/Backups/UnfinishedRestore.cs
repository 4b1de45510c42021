using WebhookInspector.Storage.Database;

namespace WebhookInspector.Storage.Backups;

/// <summary>
/// What a killed restore leaves in a data directory. The program does not start beside it, and a second restore replaces it.
/// </summary>
internal static class UnfinishedRestore
{
    /// <summary>True when the directory holds nothing else: no database, and no file that somebody put there.</summary>
    public static bool IsAllOf(DataDirectory directory)
    {
        if (!Directory.Exists(directory.Root))
            return false;
        string[] known = File.Exists(directory.UnfinishedDatabase)
            ? [directory.UnfinishedDatabase, directory.LockFile, directory.Keys, Path.Combine(directory.Root, "providers")]
            : [directory.LockFile];
        return Directory
            .EnumerateFileSystemEntries(directory.Root)
            .All(entry => known.Contains(entry, StringComparer.Ordinal) || entry == directory.Keys && IsEmpty(entry));
    }

    /// <summary>Removes it; does nothing where no restore was begun.</summary>
    /// <param name="folders">The directories that a restore writes.</param>
    public static void Remove(DataDirectory directory, IEnumerable<string> folders)
    {
        if (!File.Exists(directory.UnfinishedDatabase))
            return;
        foreach (var folder in folders.Select(f => Path.Combine(directory.Root, f)).Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
        // Last, because the others are recognized by it.
        File.Delete(directory.UnfinishedDatabase);
    }

    /// <exception cref="StartupRefusedException">There is one.</exception>
    public static void Refuse(DataDirectory directory)
    {
        if (File.Exists(directory.UnfinishedDatabase))
        {
            throw new StartupRefusedException(
                $"A restore into '{directory.Root}' was not completed: it left '{directory.UnfinishedDatabase}'. "
                    + (
                        File.Exists(directory.Database)
                            ? "There is a database beside it: delete that file and start again."
                            : "Run restore again with the same backup, or set Inspector:DataDirectory to another directory."
                    )
            );
        }
    }

    private static bool IsEmpty(string directory) => !Directory.EnumerateFileSystemEntries(directory).Any();
}
