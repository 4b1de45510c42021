using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace WebhookInspector.Tests.Diagnosis.Rewriting;

/// <summary>The documents of Data, and what the languages' own writers made of them.</summary>
internal static class RecordedWriters
{
    public static IReadOnlyList<string> Documents { get; } = JsonSerializer.Deserialize<List<string>>(Text("documents.json"))!;

    /// <summary>By options, for each document base64 of the bytes, or null where the program failed.</summary>
    public static Dictionary<string, List<string?>> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, List<string?>>>(json)!;

    public static string Text(string name)
    {
        using var resource = typeof(RecordedWriters).Assembly.GetManifestResourceStream("rewriting/" + name)!;
        return new StreamReader(resource, Encoding.UTF8).ReadToEnd();
    }

    /// <returns>What the program writes now, or null when it is not on this machine.</returns>
    public static string? Run(string program, string scriptName)
    {
        var script = Path.Combine(Directory.CreateTempSubdirectory("rewriting").FullName, scriptName);
        File.WriteAllText(script, Text(scriptName));
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, [script])
                {
                    UseShellExecute = false,
                    RedirectStandardInput = true,
                    RedirectStandardOutput = true,
                    StandardOutputEncoding = Encoding.UTF8,
                }
            )!;
            process.StandardInput.Write(Text("documents.json"));
            process.StandardInput.Close();
            return process.StandardOutput.ReadToEnd();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(script)!, recursive: true);
        }
    }
}
