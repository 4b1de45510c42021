using WebhookInspector.Requests;

namespace WebhookInspector.Signatures.Matching;

/// <summary>The result of checking a message against one form.</summary>
internal sealed record FormOutcome(
    Verdict Verdict,
    Freshness Freshness,
    Strength Strength,
    string Scheme,
    string Reason,
    string? SecretId = null
)
{
    /// <summary>
    /// Ranks how informative the outcome is: a form that was actually checked ranks above a form whose header is missing.
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
