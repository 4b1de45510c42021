using WebhookInspector.Requests;

namespace WebhookInspector.Signatures.Matching;

/// <summary>The result of checking a message against one alternative.</summary>
internal sealed record AlternativeOutcome(
    Verdict Verdict,
    Freshness Freshness,
    Strength Strength,
    string Scheme,
    string Reason,
    string? SecretId = null
)
{
    /// <summary>
    /// Ranks how informative the outcome is: an alternative that was actually checked ranks above an alternative whose header is missing.
    /// </summary>
    public int Weight =>
        Verdict switch
        {
            Verdict.Verified => 3,
            Verdict.Mismatch => 2,
            Verdict.MalformedSignature => 1,
            _ => 0,
        };
}
