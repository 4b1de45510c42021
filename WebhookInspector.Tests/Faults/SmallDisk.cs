using System.Diagnostics;
using System.Globalization;

namespace WebhookInspector.Tests.Faults;

/// <summary>
/// A disk of its own that can be filled to the brim: a tmpfs in a mount namespace, which needs no rights where user namespaces are allowed.
/// Where they are not, a limit
/// on the size of the program's files plays it (the write then fails with EFBIG in place of ENOSPC).
/// </summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string directory;
    private readonly Process? holder;

    public SmallDisk(string directory)
    {
        this.directory = directory;
        holder = Process.Start(
            new ProcessStartInfo(
                "unshare",
                ["-Urm", "sh", "-c", $"mount -t tmpfs -o size=64m tmpfs '{directory}' && echo ready && exec sleep 600"]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        if (holder.StandardOutput.ReadLine() != "ready")
        {
            holder.Dispose();
            holder = null;
        }
    }

    public bool IsReal => holder is not null;

    /// <summary>What the program is started with.</summary>
    public IReadOnlyList<string> Launcher =>
        IsReal
            ? ["nsenter", "-t", $"{holder!.Id}", "-U", "-m", "--preserve-credentials", "--"]
            // Ignored, so that the write fails and the process lives on.
            : ["sh", "-c", "trap '' XFSZ; exec \"$@\"", "sh"];

    /// <summary>Leaves some hundred KiB.</summary>
    public void Fill(int program)
    {
        if (IsReal)
        {
            // Below what is used by then it is refused: the program goes on writing.
            for (var room = 200; !TryResize(room); room *= 2) { }
        }
        else
        {
            Run("prlimit", "--pid", $"{program}", $"--fsize={Directory.GetFiles(directory).Max(f => new FileInfo(f).Length) + 200_000}:");
        }
    }

    /// <summary>Leaves nothing.</summary>
    public void FillUp() => Inside("sh", "-c", $"cat /dev/zero > '{directory}/filler' 2>/dev/null; true");

    public void Free(int program)
    {
        if (IsReal)
            Inside("mount", "-o", "remount,size=64m", directory);
        else
            Run("prlimit", "--pid", $"{program}", "--fsize=unlimited:");
    }

    public void MakeReadOnly() => Inside("mount", "-o", "remount,ro", directory);

    /// <summary>Takes the database out, once the program has ended.</summary>
    public void CopyDatabase(string to)
    {
        var from = IsReal ? $"/proc/{holder!.Id}/root{directory}" : directory;
        foreach (var file in Directory.GetFiles(from, "inspector.db*"))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    public void Dispose()
    {
        if (holder is { HasExited: false })
            holder.Kill();
        holder?.Dispose();
    }

    private bool TryResize(int room)
    {
        var used = long.Parse(
            Inside("df", "-k", "--output=used", directory).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1],
            CultureInfo.InvariantCulture
        );
        return Start("nsenter", [.. Launcher.Skip(1), "mount", "-o", $"remount,size={used + room}k", directory]).Code == 0;
    }

    private string Inside(params string[] command) => Run("nsenter", [.. Launcher.Skip(1), .. command]);

    private static string Run(string command, params string[] arguments)
    {
        var (code, output) = Start(command, arguments);
        code.ShouldBe(0, $"{command} {string.Join(' ', arguments)}");
        return output;
    }

    private static (int Code, string Output) Start(string command, string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, UseShellExecute = false }
        )!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
