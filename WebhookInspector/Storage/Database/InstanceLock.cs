using WebhookInspector.Storage.Disk;

namespace WebhookInspector.Storage.Database;

/// <summary>
/// A file lock held while the program runs: two instances would both write to the database, which this SQLite version does not support
/// safely.
/// </summary>
internal sealed class InstanceLock : IDisposable
{
    private readonly FileStream file;

    private InstanceLock(FileStream file) => this.file = file;

    public static InstanceLock Take(DataDirectory directory)
    {
        try
        {
            return new(new FileStream(directory.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException || fault is IOException && !IsTaken(fault))
        {
            throw new StartupRefusedException(
                $"The data directory '{directory.Root}' cannot be written: "
                    + $"{fault.Message} "
                    + (FullDisk.Is(fault) ? FullDisk.Remedy : "Set Inspector:DataDirectory to a directory that this user can write."),
                fault
            );
        }
        catch (IOException fault)
        {
            throw new StartupRefusedException(
                $"The data directory '{directory.Root}' is in use by another instance of Webhook Inspector. "
                    + "Stop that one, or set Inspector:DataDirectory to another directory.",
                fault
            );
        }
    }

    /// <summary>
    /// True when the error means "locked by another process" on Windows, Linux and macOS; other errors concern the disk (read-only, full).
    /// </summary>
    private static bool IsTaken(Exception fault) => fault.HResult is unchecked((int)0x80070020) or 11 or 35;

    /// <summary>
    /// Releases the lock but leaves the file: deleting it would let two other processes lock two different files of the same name.
    /// </summary>
    public void Dispose() => file.Dispose();
}
