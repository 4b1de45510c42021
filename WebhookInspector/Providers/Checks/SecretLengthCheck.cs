namespace WebhookInspector.Providers.Checks;

/// <summary>The secret is as long as the provider demands, where it is known.</summary>
public sealed record SecretLengthCheck(string Text, int Min) : ChecklistRule(Text)
{
    internal override ChecklistOutcome Evaluate(CheckContext context) => context.Facts.SecretLength is { } length
        ? ChecklistOutcome.If(length >= Min, $"It has {length} characters.")
        : ChecklistOutcome.NotApplicable("No secret has verified this delivery.");
}
