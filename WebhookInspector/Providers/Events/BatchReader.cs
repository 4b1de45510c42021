using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Events;

/// <summary>
/// Reads the events of a batch: an array, JSON lines, or the array that a definition's path names with "[0]".
/// </summary>
internal static class BatchReader
{
    /// <summary>The number of events that are read; SendGrid, the provider with the largest batches, sends some thousand.</summary>
    public const int MaxEvents = 1000;

    /// <summary>The number of types or ids that stand in one line of a list.</summary>
    private const int MaxNamed = 4;

    /// <returns>The events in the order sent; empty for a single event, and where no event has a type or id.</returns>
    public static IReadOnlyList<RequestEvent> Read(EventRules rules, MessageContent content)
    {
        var count = Count(rules, content);
        // What a header says is said of the request: then it is one event, whatever its data is.
        if (count < 2 || IsOfRequest(rules.Type, content) || IsOfRequest(rules.Id, content))
            return [];
        var events = new List<RequestEvent>(count);
        for (var item = 0; item < count; item++)
            events.Add(new RequestEvent(content.Read(rules.Type, item), content.Read(rules.Id, item)));
        return events.Exists(e => e.Type is not null || e.Id is not null) ? events : [];
    }

    /// <summary>Names the different values in one line: "processed, bounce"; null when there are none.</summary>
    public static string? Named(IEnumerable<string?> values)
    {
        var different = values.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return different.Count switch
        {
            0 => null,
            <= MaxNamed => string.Join(", ", different),
            _ => $"{string.Join(", ", different.Take(MaxNamed))} +{different.Count - MaxNamed}",
        };
    }

    private static int Count(EventRules rules, MessageContent content) =>
        content.Root is { ValueKind: not System.Text.Json.JsonValueKind.Array } root
            ? Math.Min(
                MaxEvents,
                Paths(rules.Type).Concat(Paths(rules.Id)).Select(path => path.Batch(root)?.GetArrayLength() ?? 1).DefaultIfEmpty(1).Max()
            )
            : content.Items.Count;

    private static bool IsOfRequest(IReadOnlyList<ValueRule> rules, MessageContent content) =>
        rules.FirstOrDefault(rule => content.Read(rule, 0) is not null) is ValueRule.FromHeader or ValueRule.FromForm;

    private static IEnumerable<ValuePath> Paths(IEnumerable<ValueRule> rules) =>
        rules.SelectMany(rule =>
            rule switch
            {
                ValueRule.Json json => [json.Path],
                ValueRule.Join join => Paths(join.Parts.SelectMany(part => part)),
                _ => Enumerable.Empty<ValuePath>(),
            }
        );
}
