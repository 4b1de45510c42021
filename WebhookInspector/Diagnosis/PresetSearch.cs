using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>The end of stage 4: checks whether the request verifies by another provider's scheme.</summary>
internal static class PresetSearch
{
    /// <summary>Returns the match; null when there is none. Each provider counts as one combination of <paramref name="budget"/>.</summary>
    public static Change? Run(DiagnosisInput input, SearchBudget budget)
    {
        var secrets = input.Secrets.Concat(input.OtherSecrets.Select(o => o.Secret)).Select(s => s with { SamplesOnly = false }).ToList();
        foreach (var provider in input.Catalogue.Where(p => p.Id != input.Provider?.Id && p.Scheme.Kind != SchemeKind.None))
        {
            if (!budget.TryTake(input.Message.Body.Length))
                return null;
            var verification = SignatureVerifier.Verify(provider.Scheme, input.Message, secrets, input.ArrivedAt, input.ArrivedAt);
            if (verification.Verdict == Verdict.Verified)
            {
                return Change.Of(
                    CauseCodes.DifferentProvider,
                    ("provider", provider.Id),
                    ("providerName", provider.Name),
                    ("secretLabel", secrets.First(s => s.Id == verification.SecretId).Label)
                );
            }
        }

        return null;
    }
}
