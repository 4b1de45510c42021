using System.Text.Json;
using System.Text.Json.Nodes;

namespace WebhookInspector.Providers.Drafts;

/// <summary>
/// Writes rules for reading a value as lines: <c>$.type</c>, <c>header: X-Event</c>, <c>form: type</c>; any other rule is its JSON.
/// </summary>
public static class RuleLines
{
    private static readonly string[] Named = ["header", "form"];

    public static string Of(JsonNode? rules) => rules is JsonArray list ? string.Join('\n', list.Select(Line)) : "";

    /// <returns>The rules; null when there is no line.</returns>
    public static JsonArray? Read(string lines)
    {
        var rules = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Rule).ToArray();
        return rules.Length == 0 ? null : new JsonArray(rules);
    }

    public static string OfHeader(string name) => $"header: {name}";

    private static string Line(JsonNode? rule) =>
        rule switch
        {
            JsonValue value when value.TryGetValue<string>(out var path) => path,
            JsonObject { Count: 1 } json when Array.Find(Named, json.ContainsKey) is { } kind && json[kind] is JsonValue name =>
                $"{kind}: {name}",
            _ => rule?.ToJsonString() ?? "null",
        };

    private static JsonNode? Rule(string line)
    {
        foreach (var kind in Named.Where(kind => line.StartsWith(kind + ":", StringComparison.OrdinalIgnoreCase)))
            return new JsonObject { [kind] = line[(kind.Length + 1)..].Trim() };
        if (!line.StartsWith('{'))
            return line;
        try
        {
            return JsonNode.Parse(line);
        }
        catch (JsonException)
        {
            return line; // the reader names it
        }
    }
}
