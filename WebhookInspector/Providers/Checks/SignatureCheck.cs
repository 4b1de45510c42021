using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

/// <summary>Shows the verdict as a checklist item.</summary>
public sealed record SignatureCheck(string Text) : ChecklistRule(Text)
{
    internal override ChecklistOutcome Evaluate(CheckContext context)
    {
        var verification = context.Facts.Verification;
        return verification.Verdict switch
        {
            Verdict.Verified => ChecklistOutcome.Kept(verification.Reason),
            Verdict.NoSecret or Verdict.Unsigned => ChecklistOutcome.NotApplicable(verification.Reason),
            Verdict.MissingSignature when context.Identity.Handshake is { } handshake => ChecklistOutcome.NotApplicable(
                $"The {handshake} came unsigned."
            ),
            _ => ChecklistOutcome.Broken(verification.Reason),
        };
    }
}
