using WebhookInspector.Providers.Checks;
using WebhookInspector.Requests;

namespace WebhookInspector.Providers;

/// <summary>Which of a provider's recommendations an answer would break, told before it is given.</summary>
public static class AnswerWarnings
{
    /// <returns>One sentence each; none for an answer that the provider takes for success.</returns>
    public static IEnumerable<string> Of(ProviderDefinition definition, Answer answer)
    {
        if (answer.Status == 0)
            return [$"{definition.Name} gets no answer, which it takes for a failure."];
        return from check in definition.Checklist.OfType<AnswerCheck>()
               let outcome = check.Judge(definition, answer)
               where outcome.State == CheckState.Broken
               select $"{definition.Name} recommends “{check.Text}”. {outcome.Detail}";
    }
}
