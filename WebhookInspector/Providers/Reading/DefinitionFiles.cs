using System.Reflection;
using System.Text.Json;
using WebhookInspector.Providers.Events;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Reading;

/// <summary>Finds definitions: embedded in the program, and in a folder.</summary>
internal static class DefinitionFiles
{
    private const string Folder = "definitions/";

    public static IEnumerable<DefinitionFile> BuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (
            var name in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".json", StringComparison.Ordinal))
                .Order()
        )
            yield return new(name, Resource(assembly, name)!, Text(Resource(assembly, Path.ChangeExtension(name, ".md"))), BuiltIn: true);
    }

    public static IEnumerable<DefinitionFile> In(string? folder)
    {
        if (folder is null || !Directory.Exists(folder))
            return [];
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*.json").Order().Select(ReadFile)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return [Unreadable(folder, fault)];
        }
    }

    private static DefinitionFile ReadFile(string path)
    {
        var guide = Path.ChangeExtension(path, ".md");
        try
        {
            return new(path, File.ReadAllBytes(path), File.Exists(guide) ? File.ReadAllText(guide) : null, BuiltIn: false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, fault);
        }
    }

    private static DefinitionFile Unreadable(string path, Exception fault) =>
        new(path, [], null, BuiltIn: false, $"can’t be read: {fault.Message}");

    /// <returns>The definition; null when errors were added to <paramref name="faults"/>.</returns>
    public static ProviderDefinition? Read(DefinitionFile file, List<DefinitionFault> faults)
    {
        var found = new List<DeclarationFault>();
        using var document = CapturedJson.TryParse(file.Json);
        if (document is null)
            found.Add(new("", JsonFault(file.Json)));
        var definition = document is null ? null : DefinitionReader.Read(document.RootElement, file.Guide, file.BuiltIn, found);
        faults.AddRange(found.Select(fault => new DefinitionFault(file.Name, fault.Field, fault.Reason)));
        return found.Count == 0 ? definition : null;
    }

    private static string JsonFault(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return "is not usable JSON";
        }
        catch (JsonException e)
        {
            return $"is not JSON: {e.Message}";
        }
    }

    private static byte[]? Resource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name);
        if (stream is null)
            return null;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string? Text(byte[]? bytes) => bytes is null ? null : System.Text.Encoding.UTF8.GetString(bytes);
}
