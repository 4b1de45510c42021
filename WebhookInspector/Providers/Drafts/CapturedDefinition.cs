using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WebhookInspector.Providers.Events;
using WebhookInspector.Providers.Reading;
using WebhookInspector.Requests.Reading;
using WebhookInspector.Signatures;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Drafts;

/// <summary>Begins a definition from a captured request: its endpoint's scheme, and where type and id are usually found.</summary>
public static class CapturedDefinition
{
    private const int LongestId = 64;

    /// <param name="isTaken">Tells whether an id is in use already.</param>
    public static JsonObject Begin(string name, SignatureScheme scheme, SignedMessage message, Func<string, bool> isTaken)
    {
        var json = new JsonObject
        {
            ["id"] = FreeId(name, isTaken),
            ["name"] = name,
            ["scheme"] = SchemeWriter.Write(scheme),
        };
        using var reading = message.Reading(ReadingLimits.Capture);
        using var content = new MessageContent(message, reading, formField: null);
        Put(json, "event.type", Found(content, DefinitionDefaults.Event.Type));
        Put(json, "event.id", Found(content, DefinitionDefaults.Event.Id));
        return json;
    }

    /// <summary>Makes a sample event of a captured request; null when its body is no JSON object or array, or is long.</summary>
    /// <param name="definition">Reads the event type; null while the draft cannot.</param>
    public static string? Sample(ProviderDefinition? definition, SignedMessage message)
    {
        using var reading = message.Reading(ReadingLimits.Short);
        if (reading.Document is not { RootElement: { ValueKind: JsonValueKind.Object or JsonValueKind.Array } root })
            return null;
        var type = definition is null ? null : EventReader.Read(definition, message).Type;
        var sample = new JsonObject
        {
            ["type"] = type ?? "event",
            ["title"] = type ?? "Captured event",
            ["bodies"] = new JsonArray(JsonNode.Parse(root.GetRawText())),
        };
        return sample.ToJsonString();
    }

    /// <summary>Makes an id of a name: <c>acme-pay</c> of "Acme Pay", <c>acme-pay-2</c> when that is taken.</summary>
    public static string FreeId(string name, Func<string, bool> isTaken)
    {
        var plain = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
                plain.Append(char.ToLowerInvariant(c));
            else if (plain.Length > 0 && plain[^1] != '-')
                plain.Append('-');
        }

        var id = plain.ToString();
        id = (id.Length > LongestId - 4 ? id[..(LongestId - 4)] : id).Trim('-');
        id = id.Length == 0 ? "provider" : id;
        return Enumerable
            .Range(1, int.MaxValue)
            .Select(n => n == 1 ? id : $"{id}-{n.ToString(CultureInfo.InvariantCulture)}")
            .First(candidate => !isTaken(candidate));
    }

    private static void Put(JsonObject json, string path, JsonNode? rule)
    {
        if (rule is not null)
            json.Put(path, new JsonArray(rule));
    }

    private static JsonNode? Found(MessageContent content, IReadOnlyList<ValueRule> usual) =>
        usual.FirstOrDefault(rule => content.Read([rule]) is not null) switch
        {
            ValueRule.Json json => json.Path.Text,
            ValueRule.FromHeader header => new JsonObject { ["header"] = header.Name },
            _ => null,
        };
}
