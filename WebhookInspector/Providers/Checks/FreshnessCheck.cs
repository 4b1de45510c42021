using WebhookInspector.Requests;

namespace WebhookInspector.Providers.Checks;

/// <summary>Checks that the signed timestamp is within the tolerance of the time of arrival.</summary>
public sealed record FreshnessCheck(string Text) : ChecklistRule(Text)
{
    internal override bool OnHandshake => false;

    internal override ChecklistOutcome Evaluate(CheckContext context) =>
        context.Facts.Verification.Freshness switch
        {
            Freshness.Fresh => ChecklistOutcome.Kept("The timestamp is close to the arrival."),
            Freshness.Stale => ChecklistOutcome.Broken("The timestamp was too old on arrival."),
            Freshness.Future => ChecklistOutcome.Broken("The timestamp lies ahead of the arrival."),
            _ => ChecklistOutcome.NotApplicable("The request carries no timestamp."),
        };
}
