using WebhookInspector.Requests;

namespace WebhookInspector.Providers;

/// <summary>What can be said of an answer alone, before anything has arrived.</summary>
public abstract record AnswerCheck(string Text) : ChecklistRule(Text)
{
    internal abstract CheckOutcome Judge(ProviderDefinition definition, Answer answer);

    internal override CheckOutcome Evaluate(CheckContext context) =>
        context.Facts.Answer.Status == 0 ? CheckOutcome.Broken("Nothing was answered.") : Judge(context.Definition, context.Facts.Answer);
}

/// <summary>Answered with a status that the provider takes for success.</summary>
public sealed record AnswerStatusCheck(string Text) : AnswerCheck(Text)
{
    internal override CheckOutcome Judge(ProviderDefinition definition, Answer answer) =>
        CheckOutcome.If(definition.Answer.Accepts(answer.Status), $"Answered {answer.Status}.");

    internal override CheckOutcome Evaluate(CheckContext context) => context.Handshake is { Answer: not null } own && context.Facts.Answer.Status > 0
        ? CheckOutcome.NotApplicable($"The {own.Name} has an answer of its own: it was answered {context.Facts.Answer.Status}.")
        : base.Evaluate(context);
}

/// <summary>Answered within the window.</summary>
public sealed record AnswerTimeCheck(string Text, int WithinSeconds) : AnswerCheck(Text)
{
    internal override CheckOutcome Judge(ProviderDefinition definition, Answer answer) =>
        CheckOutcome.If(answer.DelayMs <= WithinSeconds * 1000, $"Answered after {answer.DelayMs} ms; the window is {WithinSeconds} s.");
}
