using System.Text.Json;

namespace WebhookInspector.Signatures.Declarations;

/// <summary>Reads a scheme from JSON that a user typed.</summary>
public static class SchemeText
{
    /// <returns>The scheme; null when <paramref name="faults"/> explains why: the line of the JSON syntax error, or the invalid
    /// fields.</returns>
    public static SignatureScheme? Read(string json, out IReadOnlyList<DeclarationFault> faults)
    {
        var found = new List<DeclarationFault>();
        faults = found;
        try
        {
            using var document = JsonDocument.Parse(json);
            return SchemeReader.Read(document.RootElement, "scheme", found);
        }
        catch (JsonException wrong)
        {
            found.Add(
                new DeclarationFault("scheme", $"is no JSON at line {wrong.LineNumber + 1}, character {wrong.BytePositionInLine + 1}")
            );
            return null;
        }
    }
}
