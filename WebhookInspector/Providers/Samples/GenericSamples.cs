using System.Text;
using System.Text.Json;
using WebhookInspector.Providers.Events;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Providers.Samples;

/// <summary>Generates sample events from only their types and the declared places of type and id.</summary>
internal static class GenericSamples
{
    public static readonly IReadOnlyList<string> Types = ["example.created", "example.updated"];

    private const string Body = """
        {"created":"{{iso-ms}}","data":{"reference":"{{alnum:12}}","name":"{{person}}","company":"{{company}}","city":"{{city}}","amount":87.50,"path":"a/b","note":null}}
        """;

    /// <param name="body">A body template in which the event's type is inserted; null for a generated one.</param>
    /// <returns>The events; null when no generated body can hold the type at its declared place.</returns>
    public static IReadOnlyList<SampleEvent>? Events(IReadOnlyList<string> types, JsonElement? body, EventRules rules)
    {
        var headers = new Dictionary<string, string>();
        var made = body is null ? Encoding.UTF8.GetBytes(Body) : null;
        var isPlaced = Place(rules.Id, "evt_{{hex:16}}", ref made, headers) | Place(rules.Type, "{{event}}", ref made, headers);
        if (body is null && !isPlaced)
            return null;
        var template = body ?? JsonDocument.Parse(made).RootElement;
        return [.. types.Select(type => new SampleEvent(type, Title(type), false, headers, [], [template]))];
    }

    /// <summary>Writes a value where the first of the rules reads it.</summary>
    private static bool Place(IReadOnlyList<ValueRule> rules, string value, ref byte[]? body, Dictionary<string, string> headers)
    {
        if (rules is [ValueRule.FromHeader header, ..])
            return headers.TryAdd(header.Name, value);
        var steps = rules switch
        {
            [ValueRule.Json json, ..] => BodyPath.TryParse(json.Path.Text),
            [ValueRule.FromForm field, ..] => [new BodyPathStep(field.Name)],
            _ => null,
        };
        if (steps is null || body is null || JsonSplice.Set(body, steps, JsonSerializer.Serialize(value)) is not { } changed)
            return false;
        body = changed;
        return true;
    }

    /// <summary>Converts a type to a title: "invoice.paid" becomes "Invoice paid".</summary>
    private static string Title(string type)
    {
        var words = string.Join(' ', type.Split(['.', '_', '-', ':', '/', ' '], StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? type : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
