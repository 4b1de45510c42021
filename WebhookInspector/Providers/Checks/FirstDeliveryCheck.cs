namespace WebhookInspector.Providers.Checks;

/// <summary>Notes a repeated delivery, as a reminder for the author of the receiver: it must be idempotent.</summary>
public sealed record FirstDeliveryCheck(string Text) : ChecklistRule(Text)
{
    internal override bool OnHandshake => false;

    internal override ChecklistOutcome Evaluate(CheckContext context) =>
        (context.Identity.DeliveryKey, context.Facts.SeenBefore) switch
        {
            (null, _) => ChecklistOutcome.NotApplicable("Nothing in the request tells one event from another."),
            (_, true) => ChecklistOutcome.Broken(
                "A duplicate: this event came before. The receiver must take it without doing its work twice."
            ),
            _ => ChecklistOutcome.Kept("The first delivery of this event."),
        };
}
