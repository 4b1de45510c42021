using WebhookInspector.Diagnosis;
using WebhookInspector.Requests;

namespace WebhookInspector.Components.Shared.Diagnosis;

/// <summary>A diagnosis as a page shows it.</summary>
public sealed class DiagnosisDisplay
{
    public DiagnosisDisplay(DiagnosisResult result, bool ofComputed)
    {
        (Result, OfComputed) = (result, ofComputed);
        var difference = result.ProvenContent is { } proven
            ? DifferingRanges.Between(result.SignedContent.Span, proven.Span)
            : new DifferingRanges([], [], 0);
        Signed = BytesModel.Of(result.SignedContent.Span, difference.Left, difference.First);
        Proven = result.ProvenContent is { } instead ? BytesModel.Of(instead.Span, difference.Right, difference.First) : null;
        Digests = result is { Received: { } received, Expected: { } expected } ? DigestLine.Of(received, expected) : null;
    }

    public DiagnosisResult Result { get; }

    /// <summary>True for a digest that a program computed, instead of the one that was sent.</summary>
    public bool OfComputed { get; }

    public BytesModel Signed { get; }

    /// <summary>What was hashed instead; null when it is the same or unknown.</summary>
    public BytesModel? Proven { get; }

    /// <summary>Null when there are not two digests to compare.</summary>
    public DigestLine? Digests { get; }

    public string Tone =>
        (Result.Cause, Result.Verdict) switch
        {
            (null, _) => "ok",
            (_, Verdict.Verified) when !OfComputed => "warn",
            (_, Verdict.NoSecret) => "",
            (_, Verdict.MissingSignature) => "warn",
            _ => "bad",
        };

    public string Title =>
        (Result.Cause, OfComputed) switch
        {
            ({ } cause, _) => cause.Title,
            (null, true) => "Your program computed the right signature",
            _ => Result.Verification.Reason,
        };

    /// <summary>What the secret is used for, before the bytes: "HMAC-SHA256, hex, header X-Signature".</summary>
    public string Scheme => Result.Verification.Scheme;

    public bool IsProof =>
        Result.Cause is { Code: not CauseCodes.Unknown }
        && Result.Checks.Any(c => c.Outcome == CheckOutcome.Ok && c.Detail.EndsWith("tried", StringComparison.Ordinal));
}
