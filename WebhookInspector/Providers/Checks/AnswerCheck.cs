
using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

/// <summary>What can be said of an answer alone, before anything has arrived.</summary>
public abstract record AnswerCheck(string Text) : ChecklistRule(Text)
{
    internal abstract ChecklistOutcome Judge(ProviderDefinition definition, Answer answer);

    internal override ChecklistOutcome Evaluate(CheckContext context) =>
        context.Facts.Answer.Status == 0 ? ChecklistOutcome.Broken("Nothing was answered.") : Judge(context.Definition, context.Facts.Answer);
}
