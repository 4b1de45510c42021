using WebhookInspector.Providers.Checks;
using WebhookInspector.Providers.Events;
using WebhookInspector.Requests.Bodies;

namespace WebhookInspector.Providers;

/// <summary>Evaluates a provider's checklist for one delivery.</summary>
public static class ProviderChecklist
{
    public static IReadOnlyList<ChecklistItem> Evaluate(ProviderDefinition definition, ChecklistFacts facts)
    {
        using var sent = new MessageContent(facts.Request, definition.Event.FormField);
        var body = BodyDecoding.Decode(facts.Request.Body, facts.Request.Headers);
        // Payload checks use the body as a receiver reads it; the event is the one that was read on arrival.
        using var content =
            body.Encodings.Count == 0 ? null : new MessageContent(facts.Request with { Body = body.Bytes }, definition.Event.FormField);
        var context = new CheckContext(definition, facts, content ?? sent, body.Trouble, EventReader.Read(definition, sent));
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
