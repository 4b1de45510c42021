using System.Diagnostics;

namespace WebhookInspector.Tests.Support;

/// <summary>Finds PHP, and installs it where there is none: a test that needs it fails without, it is never skipped.</summary>
internal static class PhpProgram
{
    // Once a process, whatever class asks first: two of apt-get at once would fail.
    private static readonly Lazy<string> Found = new(FindOrInstall);

    public static string Path => Found.Value;

    private static string FindOrInstall()
    {
        if (Find() is { } found)
        {
            return found;
        }

        Run("update");
        Run("install", "-y", "--no-install-recommends", "php-cli");
        return Find()
            ?? throw new InvalidOperationException(
                "php is not on the PATH, and apt-get could not install php-cli. "
                    + "Install PHP 8.2 or later: the code that is offered must be run."
            );
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            System.IO.Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        return folders
            .SelectMany(folder => new[] { System.IO.Path.Combine(folder, "php"), System.IO.Path.Combine(folder, "php.exe") })
            .FirstOrDefault(File.Exists);
    }

    private static void Run(params string[] arguments)
    {
        try
        {
            // Another program may be installing: wait for its turn to end.
            var start = new ProcessStartInfo("apt-get", ["-o", "DPkg::Lock::Timeout=120", .. arguments])
            {
                Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
            };
            using var process = Process.Start(start);
            process?.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not a Debian: the caller says what is missing.
        }
    }
}
