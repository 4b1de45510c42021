namespace WebhookInspector.Providers.Checks;

/// <summary>Checks that the secret, if known, has the length that the provider requires.</summary>
public sealed record SecretLengthCheck(string Text, int Min) : ChecklistRule(Text)
{
    internal override ChecklistOutcome Evaluate(CheckContext context) =>
        context.Facts.SecretLength is { } length
            ? ChecklistOutcome.If(length >= Min, $"It has {length} characters.")
            : ChecklistOutcome.NotApplicable("No secret has verified this delivery.");
}
