using WebhookInspector.Hover;
using WebhookInspector.Storage;
using WebhookInspector.Storage.Hover;

namespace WebhookInspector.Api.Models;

/// <param name="AccessToken">Default: the token stored for this endpoint.</param>
/// <param name="ExpiresInSeconds">The lifetime of the access token; default 7200.</param>
/// <param name="Simulator">True to use this program's simulator instead of Hover.</param>
internal sealed record RegisterAtHover(string? EndpointId, string? AccessToken, int? ExpiresInSeconds, bool? AutoVerify, bool? Simulator)
{
    /// <summary>Leaves the token out, which a record would print.</summary>
    public override string ToString() => nameof(RegisterAtHover);
}

/// <param name="Code">Default: the code that arrived.</param>
internal sealed record VerifyAtHover(string? Code);

/// <param name="Code">As Hover sent it.</param>
internal sealed record GiveCodeAtHover(string? Code);

internal sealed record ChangeAtHover(bool? AutoVerify);

internal sealed record GiveAccess(string? EndpointId, string? AccessToken, int? ExpiresInSeconds, bool? Simulator)
{
    /// <summary>Leaves the token out, which a record would print.</summary>
    public override string ToString() => nameof(GiveAccess);
}

internal sealed record VerifyPasted(string? EndpointId, string? Code, bool? Simulator);

internal sealed record HoverProblemModel(string Code, string Explanation, string Fix)
{
    public static HoverProblemModel? Of(HoverProblem? p) => p is null ? null : new(p.Code, p.Explanation, p.Fix);
}

/// <param name="Body">The body, with secrets masked.</param>
internal sealed record HoverRequestModel(string Method, string Url, bool Authorized, string? Body);

/// <param name="Error">Why there is no answer.</param>
internal sealed record HoverResponseModel(
    int? Status,
    string? ContentType,
    string? Body,
    bool Truncated,
    int DurationMs,
    int Attempts,
    string? Error
);

internal sealed record HoverExchangeModel(DateTimeOffset SentAt, HoverRequestModel Request, HoverResponseModel Response)
{
    public static HoverExchangeModel? Of(HoverExchange? x) =>
        x is null
            ? null
            : new(
                x.SentAt,
                new HoverRequestModel(x.Method, x.Url, x.Authorized, x.RequestBody),
                new HoverResponseModel(x.Status, x.ContentType, x.AnswerBody, x.AnswerTruncated, x.DurationMs, x.Attempts, x.Error)
            );
}

/// <param name="From">The state before; null for the first step.</param>
/// <param name="Request">What was sent to Hover; null where nothing was.</param>
/// <param name="RequestId">The captured request with the code.</param>
internal sealed record HoverStepModel(
    DateTimeOffset At,
    HoverState? From,
    HoverState To,
    string Cause,
    string Text,
    HoverRequestModel? Request,
    HoverResponseModel? Response,
    string? RequestId
)
{
    public static HoverStepModel Of(HoverStep s)
    {
        var exchange = HoverExchangeModel.Of(s.Exchange);
        return new(s.At, s.From, s.To, s.Cause, s.Text, exchange?.Request, exchange?.Response, s.RequestId);
    }
}

/// <param name="Id">The kept webhook that may be given the code.</param>
internal sealed record HoverCandidateModel(string Id, string? HoverWebhookId, DateTimeOffset? RegisteredAt)
{
    public static HoverCandidateModel Of(HoverWebhook w) => new(w.Id, w.HoverWebhookId, w.RegisteredAt);
}

/// <param name="CodeWebhookId">The webhook that the code names, where that is another than hoverWebhookId; else null.</param>
/// <param name="MayBelongTo">The registrations that this code may belong to; empty when that is no question.</param>
/// <param name="LastError">Why it failed, or what is overdue, else Hover's own last_error; null when there is no problem.</param>
/// <param name="Problem">The same problem, with a stable code and what to do.</param>
internal sealed record HoverWebhookModel(
    string Id,
    string EndpointId,
    bool Simulator,
    string Url,
    HoverState State,
    HoverState? FailedIn,
    string? HoverWebhookId,
    string? Code,
    string? CodeWebhookId,
    IReadOnlyList<HoverCandidateModel> MayBelongTo,
    bool AutoVerify,
    bool ByHand,
    DateTimeOffset CreatedAt,
    DateTimeOffset? RegisteredAt,
    DateTimeOffset? CodeReceivedAt,
    DateTimeOffset? VerifiedAt,
    string? LastError,
    string? HoverLastError,
    HoverProblemModel? Problem,
    IReadOnlyList<HoverStepModel> Steps
)
{
    public static HoverWebhookModel Of(HoverWebhook w, IReadOnlyList<HoverStep> steps, IReadOnlyList<HoverWebhook> mayBelongTo) =>
        new(
            w.Id,
            w.EndpointId,
            w.Simulated,
            w.Url,
            w.State,
            w.FailedIn,
            w.HoverWebhookId,
            w.Code,
            w.UnmatchedCode?.HoverWebhookId,
            [.. mayBelongTo.Select(HoverCandidateModel.Of)],
            w.AutoVerify,
            w.ByHand,
            w.CreatedAt,
            w.RegisteredAt,
            w.CodeReceivedAt,
            w.VerifiedAt,
            w.Problem?.Explanation ?? w.HoverLastError,
            w.HoverLastError,
            HoverProblemModel.Of(w.Problem),
            [.. steps.Select(HoverStepModel.Of)]
        );
}

/// <param name="GoneAtHover">Null when Hover was not asked.</param>
internal sealed record HoverDeletionModel(bool Deleted, bool? GoneAtHover, string Text, HoverExchangeModel? Exchange);

/// <param name="Ending">The token's last four characters.</param>
/// <param name="KeyLost">True when the token can no longer be decrypted, so that no call is made with it.</param>
/// <param name="Warning">What to do when the key was lost; else null.</param>
internal sealed record HoverAccessModel(
    string EndpointId,
    bool Simulator,
    string Ending,
    DateTimeOffset PastedAt,
    DateTimeOffset ExpiresAt,
    bool Expired,
    DateTimeOffset? RefusedAt,
    bool KeyLost,
    string? Warning
)
{
    public static HoverAccessModel Of(HoverAccess a, DateTimeOffset now) =>
        new(
            a.EndpointId,
            a.Simulated,
            a.Ending,
            a.PastedAt,
            a.ExpiresAt,
            a.ExpiresAt <= now,
            a.RefusedAt,
            a.KeyLost,
            a.KeyLost ? LostKey.OfAccessToken : null
        );
}

internal sealed record HoverListingModel(IReadOnlyList<HoverListed> Items, HoverExchangeModel? Exchange);

internal sealed record HoverOutcomeModel(HoverExchangeModel? Exchange);
