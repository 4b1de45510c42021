namespace WebhookInspector.Providers.Checks;

/// <summary>One recommendation of a provider that can be checked on a delivery.</summary>
/// <param name="Text">The recommendation in words for the user.</param>
public abstract record ChecklistRule(string Text)
{
    /// <summary>True when the rule also applies to handshakes: they arrive before a secret exists and have a different payload.</summary>
    internal virtual bool OnHandshake => true;

    internal abstract ChecklistOutcome Evaluate(CheckContext context);
}
