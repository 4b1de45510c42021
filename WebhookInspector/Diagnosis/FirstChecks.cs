using WebhookInspector.Requests;
using WebhookInspector.Signatures.Templates;

namespace WebhookInspector.Diagnosis;

/// <summary>Lists the checks that every diagnosis makes first, for the page.</summary>
internal static class FirstChecks
{
    public static IEnumerable<DiagnosisCheck> Of(DiagnosisInput input, Verification verification, ConfiguredView view)
    {
        yield return Check(
            "A secret is set",
            input.Secrets.Count > 0,
            input.Secrets.Count == 1 ? "1 secret" : $"{input.Secrets.Count} secrets"
        );
        yield return Check($"The {view.Place} is there", view.Reading.IsPresent);
        if (view.Reading.IsPresent)
            yield return Check(
                "The signature can be read",
                view.Reading.Fault is null && verification.Verdict != Verdict.MalformedSignature,
                view.Reading.Fault ?? ""
            );
        yield return Check("The whole body is here", !input.BodyTruncated, $"{input.Message.Body.Length} bytes");
        if (view.Form.BodyDigest is { } rule && BodyDigestCheck.IsPresent(rule, input.Message))
            yield return Check("The body digest covers the body", BodyDigestCheck.Fault(rule, input.Message) is null);
        yield return Check("The signature is right as configured", verification.Verdict == Verdict.Verified, verification.Reason);
        if (verification.Freshness != Freshness.None)
            yield return Check(
                verification.Strength == Strength.Token ? "The token has not expired" : "The timestamp is fresh",
                verification.Freshness == Freshness.Fresh
            );
    }

    private static DiagnosisCheck Check(string name, bool ok, string detail = "") =>
        new(name, ok ? CheckOutcome.Ok : CheckOutcome.Failed, detail);
}
