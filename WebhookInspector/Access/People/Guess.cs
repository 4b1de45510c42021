namespace WebhookInspector.Access.People;

/// <summary>A guess at a password or a link, counted before it is judged.</summary>
/// <param name="wait">The time until the next guess; null when this one may be judged.</param>
/// <param name="isLast">True when no further guess is left.</param>
/// <param name="forgive">Takes the guess out of the count again.</param>
public sealed class Guess(TimeSpan? wait, bool isLast, Action forgive)
{
    public TimeSpan? Wait => wait;

    public bool IsLast => isLast;

    /// <summary>Called when it was right: only wrong ones count.</summary>
    public void Forgive() => forgive();
}
