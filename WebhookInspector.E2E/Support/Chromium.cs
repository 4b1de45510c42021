using System.Diagnostics;

namespace WebhookInspector.E2E.Support;

/// <summary>Finds a browser, and installs one where there is none: a test that needs it fails without, it is never skipped.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

    private static readonly string[] UsualPlaces =
    [
        "/usr/bin/chromium",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/opt/google/chrome/chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
    ];

    /// <summary>The browser's path; null stands for the one that Playwright brought itself. <c>CHROME_PATH</c> comes first.</summary>
    public static string? FindOrInstall()
    {
        if (Environment.GetEnvironmentVariable("CHROME_PATH") is { Length: > 0 } chosen)
        {
            return File.Exists(chosen)
                ? chosen
                : throw new InvalidOperationException($"CHROME_PATH is \"{chosen}\", but there is no such file.");
        }

        if (Find() is { } found)
        {
            return found;
        }

        if (Microsoft.Playwright.Program.Main(["install", "chromium"]) == 0)
        {
            return null;
        }

        // Where Playwright's own download is out of reach, Debian's packages may not be.
        Run("apt-get", "update");
        Run("apt-get", "install", "-y", "--no-install-recommends", "chromium");
        return Find()
            ?? throw new InvalidOperationException(
                "No browser: none on PATH, neither Playwright nor apt-get could install one. "
                    + "Install Chrome or Chromium, or set CHROME_PATH."
            );
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.SelectMany(_ => Names, Path.Combine).Concat(UsualPlaces).FirstOrDefault(File.Exists);
    }

    private static void Run(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(command, arguments) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } }
            );
            process?.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not a Debian: the caller says what is missing.
        }
    }
}
