namespace WebhookInspector.Storage.Disk;

/// <summary>Tells a full disk from a broken one: SQLite reports both as an I/O error.</summary>
internal static class FullDisk
{
    public const string Remedy = "Free some space on its disk and start again.";

    /// <summary>More than the shared memory of a write-ahead log, which is the first thing that does not fit.</summary>
    private const int ProbeBytes = 1024 * 1024;

    /// <summary>ERROR_DISK_FULL on Windows, ENOSPC and EDQUOT on Linux and macOS.</summary>
    private static readonly HashSet<int> Codes = [unchecked((int)0x80070070), 28, 122, 69];

    public static bool Is(Exception fault) => fault is IOException && Codes.Contains(fault.HResult);

    /// <summary>Writes a file beside another one, and removes it.</summary>
    public static bool IsAt(string path)
    {
        var probe = path + ".probe";
        try
        {
            using var file = new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            file.Write(new byte[ProbeBytes]);
            return false;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Is(fault);
        }
        finally
        {
            File.Delete(probe);
        }
    }
}
