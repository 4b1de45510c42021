using WebhookInspector.Providers.Checks;
using WebhookInspector.Requests;

namespace WebhookInspector.Providers;

/// <summary>Lists the provider's recommendations that an answer would violate, before the answer is sent.</summary>
public static class AnswerWarnings
{
    /// <returns>One sentence for each; none for an answer that the provider accepts as success.</returns>
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
