using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>What is to be done after a transition.</summary>
public abstract record HoverEffect
{
    public sealed record Register : HoverEffect;

    /// <summary>Look in Hover's list for the webhook by its URL.</summary>
    /// <param name="ThenRegister">Register when it is not there.</param>
    public sealed record LookUp(bool ThenRegister) : HoverEffect;

    public sealed record Verify(string Code) : HoverEffect;

    /// <summary>Ask the list whether it is verified all the same.</summary>
    /// <param name="Problem">What it failed with if it is not.</param>
    public sealed record CheckVerified(HoverProblem Problem) : HoverEffect;

    public sealed record Resend : HoverEffect;

    /// <summary>Check again what was captured before the secret was known.</summary>
    public sealed record Reverify : HoverEffect;

    /// <summary>Read what Hover's list says of it: whether it is verified, what its last error was, its secret.</summary>
    public sealed record ReadList : HoverEffect;

    /// <summary>A code that came early turned out to be another webhook's.</summary>
    public sealed record Adopt(HoverCode Code) : HoverEffect;
}
