using WebhookInspector.Providers;
using WebhookInspector.Signatures.Declarations;

namespace WebhookInspector.Components.Pages.Providers;

/// <summary>What a definition says, as names and values for a person.</summary>
public static class ProviderFacts
{
    public static IEnumerable<(string Name, string Value)> Of(ProviderDefinition provider)
    {
        yield return ("Signature", SchemeWords.Describe(provider.Scheme));
        foreach (var form in provider.Scheme.Alternatives)
            yield return ($"or {form.Name}", SchemeWords.Describe(form));
        yield return (
            "Secret",
            $"{provider.Secret.Called}, made by {(provider.Secret.MadeBy == SecretMaker.Provider ? provider.Name : "you")}"
        );
        yield return ("Answer", Answer(provider.Answer));
        if (provider.Handshakes.Where(h => h.Answer is not null).Select(h => h.Name).ToList() is { Count: > 0 } handshakes)
            yield return ("Handshakes", $"{string.Join(", ", handshakes)}: answered here by itself");
        yield return ("Retries", provider.Retry.Text);
        yield return ("Events", string.Join(", ", provider.Samples.Events.Select(e => e.Type).Distinct()));
    }

    private static string Answer(ExpectedAnswer answer) =>
        (answer.Status == AnswerStatus.Exactly200 ? "exactly 200" : "any 2xx")
        + (answer.WithinSeconds is { } seconds ? $" within {seconds} s" : ", window not documented");
}
