using System.Text;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Endpoints.Definitions;

/// <summary>The folder of own definitions in the data directory: writes and removes its files, and notices that they changed.</summary>
internal sealed class DefinitionFolder(DataDirectory data)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerOnlyFolder = OwnerOnly | UnixFileMode.UserExecute;

    public string Path { get; } = System.IO.Path.Combine(data.Root, "providers");

    public string FileFor(string id) => System.IO.Path.Combine(Path, id + ".json");

    /// <summary>Replaces the file in one step: a reader sees the old text or the new one, never a part.</summary>
    internal async Task WriteAsync(string file, ReadOnlyMemory<byte> json, CancellationToken ct)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(Path);
        else
            Directory.CreateDirectory(Path, OwnerOnlyFolder);
        var unfinished = file + ".tmp";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        await using (var stream = new FileStream(unfinished, options))
        {
            await stream.WriteAsync(json, ct);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>Removes a definition and its guide.</summary>
    internal static void Remove(string file)
    {
        File.Delete(file);
        File.Delete(System.IO.Path.ChangeExtension(file, ".md"));
    }

    /// <summary>Describes names, sizes and times of the files: it differs when one of them was changed.</summary>
    internal string Fingerprint()
    {
        var text = new StringBuilder();
        try
        {
            foreach (var file in new DirectoryInfo(Path).EnumerateFiles().Where(IsPart).OrderBy(f => f.Name, StringComparer.Ordinal))
                text.Append(file.Name)
                    .Append('|')
                    .Append(file.Exists ? file.Length : -1)
                    .Append('|')
                    .Append(file.LastWriteTimeUtc.Ticks)
                    .Append('\n');
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            text.Append(fault.GetType().Name);
        }

        return text.ToString();
    }

    private static bool IsPart(FileInfo file) => file.Extension is ".json" or ".md";
}
