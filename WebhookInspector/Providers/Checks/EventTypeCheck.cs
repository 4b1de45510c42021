namespace WebhookInspector.Providers.Checks;

/// <summary>The event type was readable by the provider's declaration.</summary>
public sealed record EventTypeCheck(string Text) : ChecklistRule(Text)
{
    internal override ChecklistOutcome Evaluate(CheckContext context) => context.Identity.Type is { } type
        ? ChecklistOutcome.Kept($"The type is {type}.")
        : ChecklistOutcome.Broken("No event type was found in the request.");
}
