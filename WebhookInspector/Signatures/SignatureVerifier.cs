using WebhookInspector.Requests;
using WebhookInspector.Signatures.Declarations;
using WebhookInspector.Signatures.Matching;

namespace WebhookInspector.Signatures;

/// <summary>
/// Verifies a message by its declared scheme alone. A pure function on bytes with constant-time comparison; never throws.
/// </summary>
public static class SignatureVerifier
{
    /// <param name="arrivedAt">The time of arrival, used to judge freshness.</param>
    /// <param name="checkedAt">The time of the check, stored in the outcome.</param>
    public static Verification Verify(
        SignatureScheme scheme,
        SignedMessage message,
        IReadOnlyList<SigningSecret> secrets,
        DateTimeOffset arrivedAt,
        DateTimeOffset checkedAt
    )
    {
        var outcome = Outcome(scheme, message, [.. secrets.Where(s => s.Value.Length > 0)], arrivedAt);
        return new Verification(
            outcome.Verdict,
            outcome.Freshness,
            outcome.Strength,
            outcome.Scheme,
            outcome.Reason,
            checkedAt,
            outcome.SecretId
        );
    }

    private static AlternativeOutcome Outcome(
        SignatureScheme scheme,
        SignedMessage message,
        IReadOnlyList<SigningSecret> secrets,
        DateTimeOffset arrivedAt
    )
    {
        if (scheme.Kind == SchemeKind.None)
        {
            return new AlternativeOutcome(
                Verdict.Unsigned,
                Freshness.None,
                Strength.None,
                SchemeWords.Describe(scheme),
                "This scheme signs nothing, so there is nothing to check."
            );
        }

        IReadOnlyList<SignatureScheme> forms = [scheme, .. scheme.Alternatives];
        var chosen = forms.Where(f => Holds(f.Selector, message)).ToList();
        if (chosen.Count == 0)
        {
            return NoneChosen(forms, message, secrets, arrivedAt);
        }

        var checks = chosen.Select(f => new AlternativeCheck(f, message, arrivedAt)).ToList();
        if (secrets.Count == 0)
        {
            return (checks.Find(c => c.IsPresent) ?? checks[0]).Failed(
                Verdict.NoSecret,
                "No secret is set, so there is nothing to check the signature with."
            );
        }

        return Unproven(secrets, Best(checks, secrets));
    }

    /// <summary>Returns the outcome of the first alternative that verifies, otherwise the most informative failure.</summary>
    private static AlternativeOutcome Best(IReadOnlyList<AlternativeCheck> checks, IReadOnlyList<SigningSecret> secrets)
    {
        AlternativeOutcome? best = null;
        foreach (var check in checks)
        {
            var outcome = check.Run(secrets);
            best = best is null || outcome.Weight > best.Weight ? outcome : best;
            if (best.Verdict == Verdict.Verified)
            {
                break;
            }
        }

        return best!;
    }

    private static AlternativeOutcome NoneChosen(
        IReadOnlyList<SignatureScheme> forms,
        SignedMessage message,
        IReadOnlyList<SigningSecret> secrets,
        DateTimeOffset arrivedAt
    )
    {
        var checks = forms.Select(f => new AlternativeCheck(f, message, arrivedAt)).ToList();
        var present = checks.Find(c => c.IsPresent);
        var selector = forms[0].Selector!;
        if (secrets.Count == 0)
        {
            return (present ?? checks[0]).Failed(Verdict.NoSecret, "No secret is set, so there is nothing to check the signature with.");
        }

        return Unproven(
            secrets,
            present is null
                ? checks[0].Failed(Verdict.MissingSignature, "There is no signature to check.")
                : present.Failed(
                    Verdict.MalformedSignature,
                    $"There is a signature, but the header {selector.Header} does not say which form it has (“{selector.EqualTo}” is one)."
                )
        );
    }

    /// <summary>
    /// Adjusts the outcome for secrets generated here: if such a secret does not verify a provider's delivery, this proves nothing.
    /// </summary>
    private static AlternativeOutcome Unproven(IReadOnlyList<SigningSecret> secrets, AlternativeOutcome outcome) =>
        outcome.Verdict != Verdict.Verified && (secrets.Count == 0 || secrets.All(s => s.SamplesOnly))
            ? outcome with
            {
                Verdict = Verdict.NoSecret,
                Reason =
                    "The provider’s own secret is not set yet: the one generated here only signs samples, "
                    + "and it did not sign this delivery.",
            }
            : outcome;

    private static bool Holds(SchemeSelector? selector, SignedMessage message) =>
        selector is null
        || message
            .Headers.Values(selector.Header)
            .Any(v => string.Equals(WireText.TrimOws(v), selector.EqualTo, StringComparison.OrdinalIgnoreCase));
}
