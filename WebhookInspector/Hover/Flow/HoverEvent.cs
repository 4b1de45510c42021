using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Hover.Flow;

/// <summary>What can happen to a webhook on its way.</summary>
public abstract record HoverEvent
{
    /// <summary>Somebody asked for it to be registered.</summary>
    /// <param name="Warning">What will probably keep it from working; null when nothing is seen.</param>
    public sealed record Begun(HoverProblem? Warning) : HoverEvent;

    /// <summary>No call is under way (any more): the program has started again, or a call broke off.</summary>
    public sealed record Resumed : HoverEvent;

    /// <summary>Hover knows the webhook: by its answer to the registration, or because its list has it.</summary>
    /// <param name="VerifiedAt">Not null when nothing is left to do.</param>
    /// <param name="NewSecret">The endpoint has just got its secret; false when it had it, null when Hover's answer holds none.</param>
    public sealed record Registered(
        string Id,
        DateTimeOffset? VerifiedAt,
        string? LastError,
        bool? NewSecret,
        bool FromList,
        HoverExchange Exchange
    ) : HoverEvent;

    /// <param name="Uncertain">It may have been done all the same.</param>
    public sealed record RegisterFailed(HoverProblem Problem, bool Uncertain, HoverExchange? Exchange) : HoverEvent;

    /// <summary>The list was asked, and has no webhook with this URL that is not known here.</summary>
    /// <param name="ThenRegister">The search was made so as to register where nothing is found.</param>
    public sealed record NotInList(bool ThenRegister, HoverExchange Exchange) : HoverEvent;

    /// <summary>The list was to tell, and could not be read.</summary>
    public sealed record ListFailed(HoverProblem Problem, HoverExchange? Exchange) : HoverEvent;

    public sealed record CodeCaptured(HoverCode Code) : HoverEvent;

    /// <summary>Somebody said that a code is this webhook's.</summary>
    public sealed record CodeGiven(HoverCode Code) : HoverEvent;

    /// <summary>No code for a minute.</summary>
    public sealed record CodeOverdue(HoverProblem Problem) : HoverEvent;

    /// <summary>Somebody asked for it to be verified.</summary>
    /// <param name="Code">Null: the one that is known.</param>
    public sealed record VerifyAsked(string? Code) : HoverEvent;

    public sealed record VerifyDone(HoverExchange Exchange) : HoverEvent;

    /// <param name="MayBeVerified">The list can tell whether it is verified all the same, and there is a token to ask it with.</param>
    public sealed record VerifyFailed(HoverProblem Problem, bool MayBeVerified, HoverExchange? Exchange) : HoverEvent;

    public sealed record ResendDone(HoverExchange Exchange) : HoverEvent;

    public sealed record ResendFailed(HoverProblem Problem, HoverExchange? Exchange) : HoverEvent;

    /// <summary>Hover's list was read, and has the webhook.</summary>
    /// <param name="Asked">It was read for this webhook's sake.</param>
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

    /// <summary>Hover's list was read, and does not have it (any more).</summary>
    public sealed record Missing(HoverProblem Problem, HoverExchange Exchange) : HoverEvent;

    /// <summary>Somebody wants to try again what failed.</summary>
    public sealed record Retried : HoverEvent;

    /// <summary>There is another access token.</summary>
    public sealed record TokenReplaced : HoverEvent;

    public sealed record AutoVerifySet(bool On) : HoverEvent;

    public sealed record Reverified(int Checked, int Changed) : HoverEvent;
}
