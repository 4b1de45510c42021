namespace WebhookInspector.Providers;

/// <summary>Answered with a status that the provider takes for success.</summary>
public sealed record AnswerStatusCheck(string Text) : ChecklistRule(Text)
{
    internal override CheckOutcome Evaluate(CheckContext context) => context.Facts.Answer.Status switch
    {
        0 => CheckOutcome.Broken("Nothing was answered."),
        var status when context.Handshake is { Answer: not null } own => CheckOutcome.NotApplicable($"The {own.Name} has an answer of its own: it was answered {status}."),
        var status => CheckOutcome.If(context.Definition.Answer.Accepts(status), $"Answered {status}."),
    };
}

/// <summary>Answered within the window.</summary>
public sealed record AnswerTimeCheck(string Text, int WithinSeconds) : ChecklistRule(Text)
{
    internal override CheckOutcome Evaluate(CheckContext context)
    {
        var (status, delay, _) = context.Facts.Answer;
        return status == 0
            ? CheckOutcome.Broken("Nothing was answered.")
            : CheckOutcome.If(delay <= WithinSeconds * 1000, $"Answered after {delay} ms; the window is {WithinSeconds} s.");
    }
}
