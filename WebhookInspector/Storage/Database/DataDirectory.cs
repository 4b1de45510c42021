using Microsoft.Extensions.Options;
using WebhookInspector.Storage.Disk;

namespace WebhookInspector.Storage.Database;

/// <summary>The paths within the data directory. All paths are absolute.</summary>
public sealed class DataDirectory(IOptions<StorageOptions> options, IHostEnvironment environment)
{
    /// <summary>Restricts the directory to its owner: it contains captured requests and keys.</summary>
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public string Root { get; } = Path.GetFullPath(options.Value.DataDirectory, environment.ContentRootPath);

    public string Database => Path.Combine(Root, "inspector.db");

    /// <summary>The database that a restore has not completed: it holds this name until everything else is in place.</summary>
    public string UnfinishedDatabase => Database + ".partial";

    public string Keys => Path.Combine(Root, "keys");

    public string LockFile => Path.Combine(Root, "inspector.lock");

    public void Create()
    {
        try
        {
            Create(Root);
            Create(Keys);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException(
                $"The data directory '{Root}' cannot be created: "
                    + $"{fault.Message} "
                    + (FullDisk.Is(fault) ? FullDisk.Remedy : "Set Inspector:DataDirectory to a directory that this user can write."),
                fault
            );
        }
    }

    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, OwnerOnly);
        }
    }
}
