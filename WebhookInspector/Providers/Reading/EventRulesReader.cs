using System.Text.Json;
using WebhookInspector.Providers.Events;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Providers.Reading;

/// <summary>
/// Reads the <c>event</c> object. A rule is one of: a JSON path as plain text, <c>{"header":…}</c>, <c>{"form":…}</c>,
/// <c>{"present":path,"is":…}</c>,
/// <c>{"join":[…],"separator":":"}</c>; a part of a join may be a list of rules, of which the first that yields counts.
/// </summary>
internal static class EventRulesReader
{
    public static EventRules Read(DeclarationObject from)
    {
        var rules = new EventRules
        {
            Type = Rules(from, "type"),
            Id = Rules(from, "id"),
            CorrelationId = Rules(from, "correlationId"),
            CorrelationCalled = from.TakeText("correlationCalled"),
            Sequences = Sequences(from),
            DeliveryKey = Rules(from, "deliveryKey"),
            FormField = from.TakeText("formField"),
        };
        from.Close();
        return rules;
    }

    /// <summary>Reads lists of event types; in place of a type, a list of types of which one comes.</summary>
    private static List<EventSequence> Sequences(DeclarationObject from)
    {
        var sequences = new List<EventSequence>();
        foreach (var sequence in from.TakeArray("sequences"))
        {
            var steps = sequence.ValueKind == JsonValueKind.Array ? sequence.EnumerateArray().Select(Step).ToList() : [];
            if (steps.Count < 2 || steps.Exists(s => s.Count == 0))
                from.Fault("sequences", "must hold lists of two or more event types");
            else
                sequences.Add(new(steps));
        }

        return sequences;
    }

    private static IReadOnlyList<string> Step(JsonElement step) =>
        step.ValueKind switch
        {
            JsonValueKind.String => [step.GetString()!],
            JsonValueKind.Array when step.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String) =>
            [
                .. step.EnumerateArray().Select(t => t.GetString()!),
            ],
            _ => [],
        };

    private static List<ValueRule> Rules(DeclarationObject from, string name) => Rules(from, name, from.TakeArray(name));

    private static List<ValueRule> Rules(DeclarationObject from, string name, IEnumerable<JsonElement> elements) =>
        [.. elements.Select((element, i) => Rule(from, $"{name}[{i}]", element)).OfType<ValueRule>()];

    private static ValueRule? Rule(DeclarationObject from, string name, JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            return PathReader.Parse(from, name, element.Scalar() ?? "") is { } path ? new ValueRule.Json(path) : null;
        if (from.OpenItem(name, element) is not { } item)
            return null;
        if (!item.Has("header") && !item.Has("form") && !item.Has("present") && !item.Has("join"))
        {
            item.Fault("", "must have one of: header, form, present, join");
            return null;
        }

        var rule = Object(item);
        item.Close();
        return rule;
    }

    private static ValueRule? Object(DeclarationObject item)
    {
        if (item.Has("header"))
            return item.TakeText("header") is { } header ? new ValueRule.FromHeader(header) : null;
        if (item.Has("form"))
            return item.TakeText("form") is { } field ? new ValueRule.FromForm(field) : null;
        if (item.Has("present"))
            return PathReader.Take(item, "present") is { } path && item.TakeText("is", required: true) is { } value
                ? new ValueRule.Present(path, value)
                : null;
        var parts = item.TakeArray("join").Select((part, i) => Part(item, $"join[{i}]", part)).ToList();
        return new ValueRule.Join(parts, item.TakeText("separator", required: true) ?? "");
    }

    private static List<ValueRule> Part(DeclarationObject from, string name, JsonElement part) =>
        part.ValueKind == JsonValueKind.Array ? Rules(from, name, part.EnumerateArray())
        : Rule(from, name, part) is { } rule ? [rule]
        : [];
}
