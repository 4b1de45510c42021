namespace WebhookInspector.Providers.Checks;

/// <summary>Checks that each endpoint of the provider has its own token, so that a leaked token affects only one endpoint.</summary>
public sealed record TokenUnsharedCheck(string Text) : ChecklistRule(Text)
{
    internal override ChecklistOutcome Evaluate(CheckContext context) =>
        context.Facts.TokenSharedWith is { Count: > 0 } names
            ? ChecklistOutcome.Broken($"The same token is set on {string.Join(", ", names)}.")
            : ChecklistOutcome.Kept("No other endpoint holds this token.");
}
