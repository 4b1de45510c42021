using WebhookInspector.Providers.Checks;
using WebhookInspector.Providers.Events;
using WebhookInspector.Requests.Reading;

namespace WebhookInspector.Providers;

/// <summary>Evaluates a provider's checklist for one delivery.</summary>
public static class ProviderChecklist
{
    public static IReadOnlyList<ChecklistItem> Evaluate(ProviderDefinition definition, ChecklistFacts facts)
    {
        using var reading = facts.Request.Reading(ReadingLimits.Page);
        using var content = new MessageContent(facts.Request, reading, definition.Event.FormField);
        var context = new CheckContext(definition, facts, content, content.Undecoded, EventReader.Read(definition, content));
        return [.. definition.Checklist.Select(rule => Tick(rule, context))];
    }

    private static ChecklistItem Tick(ChecklistRule rule, CheckContext context)
    {
        var (state, detail) =
            context.Identity.Handshake is { } handshake && !rule.OnHandshake
                ? ChecklistOutcome.NotApplicable($"This is the {handshake}, not an event.")
                : rule.Evaluate(context);
        return new(rule.Text, state, detail);
    }
}
