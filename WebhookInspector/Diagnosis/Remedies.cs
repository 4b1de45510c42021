using WebhookInspector.Diagnosis.Search;
using WebhookInspector.Requests;
using WebhookInspector.Signatures;

namespace WebhookInspector.Diagnosis;

/// <summary>
/// Finds settings with which an explained request verifies. A cause outside the settings, such as a changed body, has none.
/// </summary>
internal static class Remedies
{
    public static Remedy? Find(DiagnosisInput input, Proof proof)
    {
        if (proof.Hit is not { } hit || input.Computed is not null)
            return null;
        var secret = RemedySecret.Of(input, hit);
        foreach (var form in (SignatureScheme[])[input.Scheme, .. input.Scheme.Alternatives])
        {
            foreach (var candidate in RemedySchemes.Of(form, hit, proof.Changes))
            {
                var scheme = ReferenceEquals(candidate, form) ? input.Scheme : InPlaceOf(form, candidate, input.Scheme);
                if (Verifies(input, scheme, secret))
                    return new Remedy(
                        Words(input, secret, ReferenceEquals(scheme, input.Scheme) ? null : proof),
                        secret,
                        ReferenceEquals(scheme, input.Scheme) ? null : scheme
                    );
            }
        }

        return null;
    }

    private static bool Verifies(DiagnosisInput input, SignatureScheme scheme, SigningSecret? secret)
    {
        IReadOnlyList<SigningSecret> secrets = secret is null ? input.Secrets : [secret, .. input.Secrets];
        return SignatureVerifier.Verify(scheme, input.Message, secrets, input.ArrivedAt, input.ArrivedAt).Verdict == Verdict.Verified;
    }

    private static SignatureScheme InPlaceOf(SignatureScheme form, SignatureScheme candidate, SignatureScheme whole) =>
        ReferenceEquals(form, whole)
            ? candidate
            : whole with
            {
                Alternatives = [.. whole.Alternatives.Select(a => ReferenceEquals(a, form) ? candidate : a)],
            };

    private static string Words(DiagnosisInput input, SigningSecret? secret, Proof? scheme) =>
        (secret, scheme) switch
        {
            ({ } added, null) => input.Secrets.Any(s => s.Id == added.Id)
                ? "Add the secret as the sender has it"
                : $"Add “{added.Label}” to this endpoint",
            (null, { } proof) => $"Use this scheme here: {SchemeWords(proof)}",
            ({ } added, { } proof) => $"Add “{added.Label}” and use this scheme here: {SchemeWords(proof)}",
            _ => "Check this request again",
        };

    private static string SchemeWords(Proof proof) => string.Join(", ", proof.Changes.Select(InWords).OfType<string>());

    private static string? InWords(Change change) =>
        change.Code switch
        {
            CauseCodes.SecretDecoding => $"secret read as {change.Evidence["encoding"]}",
            // “in plain” would not tell the user that a prefix is missing.
            CauseCodes.SignatureEncoding => change.Evidence["encoding"] is "plain"
                ? $"token {change.Evidence["written"]}"
                : $"signature in {change.Evidence["encoding"]}",
            CauseCodes.HashAlgorithm => $"{change.Evidence["hash"]}",
            CauseCodes.SignedContent => $"content {change.Evidence["template"]}",
            CauseCodes.TimestampUnit => $"timestamp in {change.Evidence["timestamp"]}",
            CauseCodes.SignatureHeaderRenamed => $"header {change.Evidence["header"]}",
            _ => null,
        };
}
