using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

/// <summary>Checks that the answer has a status that the provider accepts as success.</summary>
public sealed record AnswerStatusCheck(string Text) : AnswerCheck(Text)
{
    internal override ChecklistOutcome Judge(ProviderDefinition definition, Answer answer) =>
        ChecklistOutcome.If(definition.Answer.Accepts(answer.Status), $"Answered {answer.Status}.");

    internal override ChecklistOutcome Evaluate(CheckContext context) =>
        context.Handshake is { Answer: not null } own && context.Facts.Answer.Status > 0
            ? ChecklistOutcome.NotApplicable($"The {own.Name} has an answer of its own: it was answered {context.Facts.Answer.Status}.")
            : base.Evaluate(context);
}
