using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

/// <summary>A check that depends only on the answer and works before any request has arrived.</summary>
public abstract record AnswerCheck(string Text) : ChecklistRule(Text)
{
    internal abstract ChecklistOutcome Judge(ProviderDefinition definition, Answer answer);

    internal override ChecklistOutcome Evaluate(CheckContext context) =>
        context.Facts.Answer.Status == 0
            ? ChecklistOutcome.Broken("Nothing was answered.")
            : Judge(context.Definition, context.Facts.Answer);
}
