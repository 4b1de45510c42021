namespace WebhookInspector.Storage.Hover;

/// <summary>
/// A webhook registered, or being registered, at Hover for an endpoint. Contains no secret: <c>hmac_secret</c> is among the endpoint's
/// secrets.
/// </summary>
public sealed record HoverWebhook
{
    public required string Id { get; init; }

    public required string EndpointId { get; init; }

    /// <summary>True when the webhook exists in this program's simulator, not at Hover.</summary>
    public bool Simulated { get; init; }

    /// <summary>The capture URL that was registered.</summary>
    public required string Url { get; init; }

    public HoverState State { get; init; }

    /// <summary>The state in which it failed; null when it has not failed.</summary>
    public HoverState? FailedIn { get; init; }

    /// <summary>The reason for the failure or the overdue wait; null when there is no problem.</summary>
    public HoverProblem? Problem { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Hover's id for the webhook; null until Hover has sent it.</summary>
    public string? HoverWebhookId { get; init; }

    /// <summary>True when the code is sent back as soon as it arrives.</summary>
    public bool AutoVerify { get; init; } = true;

    /// <summary>True when it was registered elsewhere (curl), and its code arrived here without a registration by this program.</summary>
    public bool ByHand { get; init; }

    /// <summary>
    /// True when a registration may have succeeded without its answer arriving: Hover's list must be read before another attempt.
    /// </summary>
    public bool Uncertain { get; init; }

    /// <summary>The newest code.</summary>
    public string? Code { get; init; }

    /// <summary>The code that is being sent back.</summary>
    public string? VerifyingCode { get; init; }

    /// <summary>
    /// Codes of which it is not known yet whether they are this webhook's: those that arrived before Hover's id for it was known, and
    /// later the one that is used although it does not name this webhook.
    /// </summary>
    public IReadOnlyList<HoverCode> EarlyCodes { get; init; } = [];

    /// <summary>The newest code as it came, when it names another webhook or none; null when it names this one.</summary>
    public HoverCode? UnmatchedCode =>
        Code is null || HoverWebhookId is null || ByHand ? null : EarlyCodes.LastOrDefault(c => c.Code == Code);

    /// <summary>True when it is verified by a code that names it, or Hover's list says so: no code can change anything.</summary>
    public bool IsVerified => State == HoverState.Verified && UnmatchedCode is null;

    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>The time since when a code is expected; null when none is.</summary>
    public DateTimeOffset? CodeAwaitedSince { get; init; }

    public DateTimeOffset? CodeReceivedAt { get; init; }

    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Hover's own <c>last_error</c>, as of the last time the webhook was read there.</summary>
    public string? HoverLastError { get; init; }

    /// <summary>True when its secret is new to the endpoint, and the earlier requests must still be verified again.</summary>
    public bool ReverifyDue { get; init; }
}
