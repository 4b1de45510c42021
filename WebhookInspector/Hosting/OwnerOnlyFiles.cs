using WebhookInspector.Storage.Database;

namespace WebhookInspector.Hosting;

/// <summary>
/// Takes the database and the keys away from every other user of the machine, whatever the mode of the data directory is. SQLite gives
/// files that it makes later the mode of the database.
/// </summary>
internal static class OwnerOnlyFiles
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static void Apply(IServiceProvider services)
    {
        if (OperatingSystem.IsWindows() || services.GetService<DataDirectory>() is not { } data)
            return;
        foreach (var file in Files(data.Root, Path.GetFileName(data.Database) + "*").Concat(Files(data.Keys, "*")))
        {
            try
            {
                if ((File.GetUnixFileMode(file) & ~OwnerOnly) != UnixFileMode.None)
                    File.SetUnixFileMode(file, OwnerOnly);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                // Gone meanwhile, or of another owner, who decides. If it can't be read, the start says so.
            }
        }
    }

    private static string[] Files(string directory, string pattern)
    {
        try
        {
            return Directory.GetFiles(directory, pattern);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
