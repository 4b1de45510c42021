using System.Text;
using System.Text.Json;
using WebhookInspector.Providers.Events;
using WebhookInspector.Providers.Reading;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Drafts;

/// <summary>Reads a definition from JSON text that a user typed, uploaded or sent.</summary>
public static class DefinitionText
{
    /// <returns>The definition; null when <paramref name="faults"/> lists why.</returns>
    public static ProviderDefinition? Read(string json, out IReadOnlyList<DeclarationFault> faults) =>
        Read(Encoding.UTF8.GetBytes(json), out faults);

    /// <inheritdoc cref="Read(string, out IReadOnlyList{DeclarationFault})"/>
    public static ProviderDefinition? Read(ReadOnlyMemory<byte> json, out IReadOnlyList<DeclarationFault> faults)
    {
        var found = new List<DeclarationFault>();
        faults = found;
        using var document = CapturedJson.TryParse(json);
        if (document is not null)
            return DefinitionReader.Read(document.RootElement, guide: null, builtIn: false, found);
        found.Add(new("", NotJson(json)));
        return null;
    }

    private static string NotJson(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return "is not usable JSON: it is too long or nested too deeply";
        }
        catch (JsonException e)
        {
            return $"is not JSON at line {e.LineNumber + 1}, character {e.BytePositionInLine + 1}";
        }
    }
}
