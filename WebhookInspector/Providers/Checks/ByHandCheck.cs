namespace WebhookInspector.Providers.Checks;

/// <summary>A recommendation that no delivery can show: it is listed, with where to check it.</summary>
/// <param name="Why">Why it can't be seen here, and where to look instead, in one or two sentences.</param>
public sealed record ByHandCheck(string Text, string Why) : ChecklistRule(Text)
{
    internal override ChecklistOutcome Evaluate(CheckContext context) => ChecklistOutcome.NotApplicable(Why);
}
