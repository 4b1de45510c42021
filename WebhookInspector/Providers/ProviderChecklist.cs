using WebhookInspector.Providers.Checks;
using WebhookInspector.Providers.Events;
using WebhookInspector.Requests.Bodies;

namespace WebhookInspector.Providers;

/// <summary>Evaluates a provider's checklist for one delivery.</summary>
public static class ProviderChecklist
{
    public static IReadOnlyList<ChecklistItem> Evaluate(ProviderDefinition definition, ChecklistFacts facts)
    {
        using var content = new MessageContent(facts.Request, definition.Event.FormField, BodyDecoding.MaxBytes);
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
