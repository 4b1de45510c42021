using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

/// <param name="Value">The only correct value, if set.</param>
public sealed record HeaderCheck(string Text, string Name, string? Value) : ChecklistRule(Text)
{
    internal override bool OnHandshake => false;

    internal override ChecklistOutcome Evaluate(CheckContext context) =>
        context.Headers.Value(Name) switch
        {
            null => ChecklistOutcome.Broken($"There is no {Name} header."),
            var seen when Value is null => ChecklistOutcome.If(
                seen.Trim().Length > 0,
                seen.Trim().Length > 0 ? $"{Name} is there." : $"{Name} is empty."
            ),
            var seen => ChecklistOutcome.If(seen.Trim() == Value, $"{Name} is {seen}."),
        };
}
