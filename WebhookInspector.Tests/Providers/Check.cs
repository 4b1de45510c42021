using WebhookInspector.Providers;
using WebhookInspector.Providers.Checks;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Tests.Providers;

/// <summary>Evaluates one provider's checklist and finds the item that a test is about.</summary>
internal static class Check
{
    public static Verification Outcome(Verdict verdict, Freshness freshness = Freshness.None) =>
        new(verdict, freshness, Strength.Signature, "HMAC", $"It is {verdict}.", Built.Noon);

    public static ChecklistItem Item(
        string provider,
        string text,
        SignedMessage message,
        Verification? verification = null,
        Answer? answer = null,
        bool seenBefore = false,
        string[]? sharedWith = null,
        int? secretLength = null
    ) =>
        ProviderChecklist
            .Evaluate(
                Built.Provider(provider),
                new(
                    message,
                    Built.Noon,
                    verification ?? Outcome(Verdict.Verified),
                    answer ?? new Answer(200, 3),
                    seenBefore,
                    sharedWith,
                    secretLength
                )
            )
            .Where(item => item.Text.Contains(text, StringComparison.Ordinal))
            .ShouldHaveSingleItem();
}
