using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>An action to carry out after a transition.</summary>
internal abstract record HoverEffect
{
    public sealed record Register : HoverEffect;

    /// <summary>Look up the webhook by its URL in Hover's list.</summary>
    /// <param name="ThenRegister">Register it when it is not in the list.</param>
    public sealed record LookUp(bool ThenRegister) : HoverEffect;

    public sealed record Verify(string Code) : HoverEffect;

    /// <summary>Check in the list whether the webhook is verified after all.</summary>
    /// <param name="Problem">The problem to record when it is not.</param>
    public sealed record CheckVerified(HoverProblem Problem) : HoverEffect;

    public sealed record Resend : HoverEffect;

    /// <summary>Verify again what was captured before the secret was known.</summary>
    public sealed record Reverify : HoverEffect;

    /// <summary>Read the webhook from Hover's list: whether it is verified, its last error, and its secret.</summary>
    public sealed record ReadList : HoverEffect;

    /// <summary>Return a code that came early and belongs to another webhook.</summary>
    public sealed record Adopt(HoverCode Code) : HoverEffect;
}
