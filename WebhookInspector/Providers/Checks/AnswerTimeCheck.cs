using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

/// <summary>Checks that the answer was sent within the provider's time limit.</summary>
public sealed record AnswerTimeCheck(string Text, int WithinSeconds) : AnswerCheck(Text)
{
    internal override ChecklistOutcome Judge(ProviderDefinition definition, Answer answer) =>
        ChecklistOutcome.If(
            answer.DelayMs <= WithinSeconds * 1000,
            $"Answered after {answer.DelayMs} ms; the window is {WithinSeconds} s."
        );
}
