using Microsoft.Extensions.Options;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Backups;
using WebhookInspector.Storage.Database;

namespace WebhookInspector.Hosting;

/// <summary>
/// Runs the program's two commands: <c>backup &lt;directory&gt;</c> and <c>restore &lt;directory&gt;</c>. The data directory is configured
/// as usual.
/// </summary>
internal static class BackupCommand
{
    private const string Backup = "backup";
    private const string Restore = "restore";

    /// <summary>Says whether the first argument is a word, not a setting: a mistyped command must not start the server instead.</summary>
    public static bool IsMeant(string[] args) => args is [[not ('-' or '/'), ..] word, ..] && !word.Contains('=', StringComparison.Ordinal);

    /// <returns>The exit code: 0 when done, 1 when refused, 2 when not understood.</returns>
    public static int Run(string[] args)
    {
        if (args[0] is not (Backup or Restore))
        {
            Console.Error.WriteLine(
                $"There is no command '{args[0]}': there are {Backup} <directory> and {Restore} <directory>. Settings begin with --."
            );
            return 2;
        }

        // A second name is a path with a space, or two commands in one: running half of it would be wrong.
        if (args is not [var verb, var named, .. var settings] || named.StartsWith('-') || settings is [not ['-', ..], ..])
        {
            Console.Error.WriteLine($"Say where: {args[0]} <directory> [--Inspector:DataDirectory <directory>]");
            return 2;
        }

        var builder = WebApplication.CreateBuilder(settings);
        builder.AddDevelopmentSettings();
        var options = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var (data, other) = (new DataDirectory(Options.Create(options), builder.Environment), Path.GetFullPath(named));
        try
        {
            Do(verb, data, other);
            return 0;
        }
        catch (BackupRefusedException refused)
        {
            Console.Error.WriteLine($"Nothing was changed: {refused.Message}");
            return 1;
        }
    }

    private static void Do(string verb, DataDirectory data, string other)
    {
        if (verb == Backup)
        {
            BackupFiles.Write(data, other);
            Console.WriteLine(
                $"Backed up '{data.Root}' to '{other}'. Its keys decrypt every secret in it: keep it as safe as the data directory."
            );
        }
        else
        {
            BackupFiles.Restore(other, data);
            Console.WriteLine($"Restored '{other}' into '{data.Root}'. Start the program on it.");
        }
    }
}
