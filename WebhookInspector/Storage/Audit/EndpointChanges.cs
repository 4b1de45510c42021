using System.Text.Json;

namespace WebhookInspector.Storage.Audit;

/// <summary>Lists the changed settings of an endpoint for the audit log: never the values themselves, which may be secret.</summary>
internal static class EndpointChanges
{
    public static string InWords(Endpoint before, Endpoint now) =>
        string.Join(", ", Parts(before, now)) is { Length: > 0 } words ? $"{now.Name}: {words}" : now.Name;

    private static IEnumerable<string> Parts(Endpoint before, Endpoint now)
    {
        if (before.Name != now.Name)
            yield return $"name, was {before.Name}";
        if (JsonSerializer.Serialize(before.Response) != JsonSerializer.Serialize(now.Response))
            yield return "answer";
        if (before.SchemeJson != now.SchemeJson)
            yield return "scheme";
        if (before.Retention != now.Retention)
            yield return "retention";
        if (before.MaskSignatureHeaders != now.MaskSignatureHeaders)
            yield return now.MaskSignatureHeaders ? "signature headers masked" : "signature headers no longer masked";
        if (!before.DiffIgnore.SequenceEqual(now.DiffIgnore))
            yield return "ignored fields";
    }
}
