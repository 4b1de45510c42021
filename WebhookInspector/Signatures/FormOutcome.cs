
using WebhookInspector.Requests;

namespace WebhookInspector.Signatures;

/// <summary>What the check of one form gave.</summary>
internal sealed record FormOutcome(Verdict Verdict, Freshness Freshness, Strength Strength, string Scheme, string Reason, string? SecretId = null)
{
    /// <summary>How much the outcome tells: a form that was tried in earnest tells more than one whose header is not even there.</summary>
    public int Weight => Verdict switch
    {
        Verdict.Verified => 3,
        Verdict.Mismatch => 2,
        Verdict.MalformedSignature => 1,
        _ => 0,
    };
}
