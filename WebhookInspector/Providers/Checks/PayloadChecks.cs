
namespace WebhookInspector.Providers;

/// <summary>Every one of the paths has a value in the JSON body.</summary>
public sealed record PayloadCheck(string Text, IReadOnlyList<ValuePath> Paths) : ChecklistRule(Text)
{
    internal override bool OnHandshake => false;

    internal override CheckOutcome Evaluate(CheckContext context)
    {
        if (!context.Content.IsJson)
            return CheckOutcome.Broken(context.Undecoded is { } trouble ? $"The body is not JSON. {trouble}" : "The body is not JSON.");
        var missing = Paths.Where(path => context.Content.Select(path) is not { ValueKind: not System.Text.Json.JsonValueKind.Null }).Select(path => path.Text[2..]).ToArray();
        return missing.Length == 0 ? CheckOutcome.Kept("All there.") : CheckOutcome.Broken($"Missing: {string.Join(", ", missing)}.");
    }
}

/// <summary>The event type was readable by the provider's declaration.</summary>
public sealed record EventTypeCheck(string Text) : ChecklistRule(Text)
{
    internal override CheckOutcome Evaluate(CheckContext context) => context.Identity.Type is { } type
        ? CheckOutcome.Kept($"The type is {type}.")
        : CheckOutcome.Broken("No event type was found in the request.");
}

/// <summary>A repeated delivery is a note for whoever writes the receiver: it must be idempotent.</summary>
public sealed record FirstDeliveryCheck(string Text) : ChecklistRule(Text)
{
    internal override bool OnHandshake => false;

    internal override CheckOutcome Evaluate(CheckContext context) => (context.Identity.DeliveryKey, context.Facts.SeenBefore) switch
    {
        (null, _) => CheckOutcome.NotApplicable("Nothing in the request tells one event from another."),
        (_, true) => CheckOutcome.Broken("A duplicate: this event came before. The receiver must take it without doing its work twice."),
        _ => CheckOutcome.Kept("The first delivery of this event."),
    };
}
