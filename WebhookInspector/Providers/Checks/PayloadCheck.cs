using WebhookInspector.Providers.Events;

namespace WebhookInspector.Providers.Checks;

/// <summary>Checks that all paths have a value in the JSON body.</summary>
public sealed record PayloadCheck(string Text, IReadOnlyList<ValuePath> Paths) : ChecklistRule(Text)
{
    internal override bool OnHandshake => false;

    internal override ChecklistOutcome Evaluate(CheckContext context)
    {
        if (!context.Content.IsJson)
            return ChecklistOutcome.Broken(context.Undecoded is { } trouble ? $"The body is not JSON. {trouble}" : "The body is not JSON.");
        var missing = Paths
            .Where(path => context.Content.Select(path) is not { ValueKind: not System.Text.Json.JsonValueKind.Null })
            .Select(path => path.Text[2..])
            .ToArray();
        return missing.Length == 0
            ? ChecklistOutcome.Kept("All there.")
            : ChecklistOutcome.Broken($"Missing: {string.Join(", ", missing)}.");
    }
}
