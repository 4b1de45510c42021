using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>An event in the life of a webhook.</summary>
internal abstract record HoverEvent
{
    /// <summary>A person asked to register it.</summary>
    /// <param name="Warning">What will probably keep it from working; null when nothing was found.</param>
    public sealed record Begun(HoverProblem? Warning) : HoverEvent;

    /// <summary>No call is in progress any more: the program has restarted, or a call was interrupted.</summary>
    public sealed record Resumed : HoverEvent;

    /// <summary>Hover knows the webhook: from its answer to the registration, or from its list.</summary>
    /// <param name="VerifiedAt">Not null when the webhook is already verified.</param>
    /// <param name="NewSecret">
    /// True when the endpoint has just got its secret, false when it already had it, null when Hover's answer has none.
    /// </param>
    public sealed record Registered(
        string Id,
        DateTimeOffset? VerifiedAt,
        string? LastError,
        bool? NewSecret,
        bool FromList,
        HoverExchange Exchange
    ) : HoverEvent;

    /// <param name="Uncertain">True when it may have taken effect all the same.</param>
    public sealed record RegisterFailed(HoverProblem Problem, bool Uncertain, HoverExchange? Exchange) : HoverEvent;

    /// <summary>The list was read, and has no webhook with this URL that is not known here.</summary>
    /// <param name="ThenRegister">True when the search was made in order to register a missing webhook.</param>
    public sealed record NotInList(bool ThenRegister, HoverExchange Exchange) : HoverEvent;

    /// <summary>The list was needed for an answer, but could not be read.</summary>
    public sealed record ListFailed(HoverProblem Problem, HoverExchange? Exchange) : HoverEvent;

    public sealed record CodeCaptured(HoverCode Code) : HoverEvent;

    /// <summary>Somebody said that a code is this webhook's.</summary>
    public sealed record CodeGiven(HoverCode Code) : HoverEvent;

    /// <summary>No code arrived within a minute.</summary>
    public sealed record CodeOverdue(HoverProblem Problem) : HoverEvent;

    /// <summary>A person asked to verify it.</summary>
    /// <param name="Code">The code to send; null sends the known one.</param>
    public sealed record VerifyAsked(string? Code) : HoverEvent;

    public sealed record VerifyDone(HoverExchange Exchange) : HoverEvent;

    /// <param name="MayBeVerified">True when the list can tell whether it is verified after all, and there is a token to read it.</param>
    public sealed record VerifyFailed(HoverProblem Problem, bool MayBeVerified, HoverExchange? Exchange) : HoverEvent;

    public sealed record ResendDone(HoverExchange Exchange) : HoverEvent;

    public sealed record ResendFailed(HoverProblem Problem, HoverExchange? Exchange) : HoverEvent;

    /// <summary>Hover's list was read, and has the webhook.</summary>
    /// <param name="Asked">True when it was read for this webhook.</param>
    /// <param name="Id">The id that the list gives it; null when it is the known one.</param>
    public sealed record Seen(
        DateTimeOffset? VerifiedAt,
        string? LastError,
        bool? NewSecret,
        HoverExchange Exchange,
        bool Asked = false,
        string? Id = null
    ) : HoverEvent;

    /// <summary>Hover's list could not be read.</summary>
    public sealed record NotSeen(HoverProblem Problem, HoverExchange Exchange) : HoverEvent;

    /// <summary>Hover's list was read, and does not have the webhook.</summary>
    public sealed record Missing(HoverProblem Problem, HoverExchange Exchange) : HoverEvent;

    /// <summary>A person asked to retry what failed.</summary>
    public sealed record Retried : HoverEvent;

    /// <summary>There is a new access token.</summary>
    public sealed record TokenReplaced : HoverEvent;

    public sealed record AutoVerifySet(bool On) : HoverEvent;

    public sealed record Reverified(int Checked, int Changed) : HoverEvent;
}
