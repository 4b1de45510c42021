using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace WebhookInspector.Providers.Drafts;

/// <summary>Reads and sets members of a JSON object by dotted path: <c>signature.header</c>.</summary>
public static class JsonMembers
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the JSON in lines, as a person writes a definition.</summary>
    public static string Written(JsonNode node) => node.ToJsonString(Layout);

    public static JsonNode? Member(this JsonObject json, string path)
    {
        JsonNode? node = json;
        foreach (var name in path.Split('.'))
            node = (node as JsonObject)?[name];
        return node;
    }

    /// <summary>Reads a member as text: several values are one a line; empty when the member is not there.</summary>
    public static string Shown(this JsonObject json, string path) =>
        json.Member(path) switch
        {
            null => "",
            JsonArray many => string.Join('\n', many.Select(Shown)),
            var node => Shown(node),
        };

    /// <summary>Sets a member; null removes it, and its object with it when that is empty then.</summary>
    public static void Put(this JsonObject json, string path, JsonNode? value) => Put(json, path.Split('.'), value);

    private static void Put(JsonObject json, ReadOnlySpan<string> path, JsonNode? value)
    {
        if (path.Length == 1)
        {
            if (value is null)
                json.Remove(path[0]);
            else
                json[path[0]] = value;
            return;
        }

        if (json[path[0]] is not JsonObject inner)
        {
            if (value is null)
                return;
            json[path[0]] = inner = [];
        }

        Put(inner, path[1..], value);
        if (inner.Count == 0)
            json.Remove(path[0]);
    }

    private static string Shown(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString() ?? "";
}
