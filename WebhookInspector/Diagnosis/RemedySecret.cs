using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>Finds the secret that the endpoint is missing.</summary>
internal static class RemedySecret
{
    /// <summary>Returns the secret; null when one of the endpoint's own secrets made the signature.</summary>
    public static SigningSecret? Of(DiagnosisInput input, TrialMatch hit) =>
        hit.Key.Change?.Code switch
        {
            CauseCodes.SecretOtherEndpoint or CauseCodes.SecretPrevious => Named(input, hit.Key.Secret),
            CauseCodes.SecretWhitespace when Form(hit) is { } text => hit.Key.Secret with { Value = text, SamplesOnly = false },
            CauseCodes.SecretPrefix
                when SecretCandidates.WithoutWord(hit.Key.Secret.Value, (string)hit.Key.Change.Evidence["word"]) is { } text =>
                hit.Key.Secret with
                {
                    Value = text,
                    SamplesOnly = false,
                },
            _ => null,
        };

    private static SigningSecret Named(DiagnosisInput input, SigningSecret secret)
    {
        var owner = input.OtherSecrets.FirstOrDefault(o => o.Secret.Id == secret.Id);
        // The label of a copied copy already names the original endpoint.
        var isNamed = owner is null or { Previous: true } || secret.Label.Contains(" of ", StringComparison.Ordinal);
        return secret with { Label = isNamed ? secret.Label : $"{secret.Label} of {owner!.EndpointName}", SamplesOnly = false };
    }

    private static string? Form(TrialMatch hit) =>
        hit.Key.Change!.Evidence["signedWith"] is string words
            ? SecretCandidates.Of(hit.Key.Secret.Value).Where(f => f.InWords == words).Select(f => f.Text).FirstOrDefault()
            : null;
}
