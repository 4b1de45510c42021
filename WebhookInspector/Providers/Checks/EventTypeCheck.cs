namespace WebhookInspector.Providers.Checks;

/// <summary>Checks that the event type can be read as the provider declares it.</summary>
public sealed record EventTypeCheck(string Text) : ChecklistRule(Text)
{
    internal override ChecklistOutcome Evaluate(CheckContext context) =>
        context.Identity.Type is { } type
            ? ChecklistOutcome.Kept($"The type is {type}.")
            : ChecklistOutcome.Broken("No event type was found in the request.");
}
