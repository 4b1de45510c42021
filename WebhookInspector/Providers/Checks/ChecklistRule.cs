namespace WebhookInspector.Providers.Checks;

/// <summary>One recommendation of a provider that a delivery shows to be kept or not.</summary>
/// <param name="Text">The recommendation, for people.</param>
public abstract record ChecklistRule(string Text)
{
    /// <summary>Whether a handshake has to keep it too: those come before there is a secret, and carry another payload.</summary>
    internal virtual bool OnHandshake => true;

    internal abstract ChecklistOutcome Evaluate(CheckContext context);
}
