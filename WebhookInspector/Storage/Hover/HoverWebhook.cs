namespace WebhookInspector.Storage.Hover;

/// <summary>A webhook that was, or is being, registered at Hover for an endpoint. Holds no secret: <c>hmac_secret</c> is among the endpoint's.</summary>
public sealed record HoverWebhook
{
    public required string Id { get; init; }

    public required string EndpointId { get; init; }

    /// <summary>It lives in the simulator of this program, not at Hover.</summary>
    public bool Simulated { get; init; }

    /// <summary>The capture URL as it was registered.</summary>
    public required string Url { get; init; }

    public HoverState State { get; init; }

    /// <summary>The state in which it failed; null unless it has.</summary>
    public HoverState? FailedIn { get; init; }

    /// <summary>Why it failed, or what is awaited in vain; null when all is well.</summary>
    public HoverProblem? Problem { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null until Hover has said it.</summary>
    public string? HoverWebhookId { get; init; }

    /// <summary>Verify as soon as the code comes.</summary>
    public bool AutoVerify { get; init; } = true;

    /// <summary>Registered elsewhere (curl): its code came here unannounced.</summary>
    public bool ByHand { get; init; }

    /// <summary>A registering call may have succeeded without its answer having come: the list must be asked before another.</summary>
    public bool Uncertain { get; init; }

    /// <summary>The newest code.</summary>
    public string? Code { get; init; }

    /// <summary>The one that is being sent back.</summary>
    public string? VerifyingCode { get; init; }

    /// <summary>Codes that came while Hover's id for this webhook was unknown.</summary>
    public IReadOnlyList<HoverCode> EarlyCodes { get; init; } = [];

    public DateTimeOffset? RegisteredAt { get; init; }

    /// <summary>Since when a code should be on its way; null when none is.</summary>
    public DateTimeOffset? CodeAwaitedSince { get; init; }

    public DateTimeOffset? CodeReceivedAt { get; init; }

    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Hover's own <c>last_error</c>, as it stood when the webhook was last read there.</summary>
    public string? HoverLastError { get; init; }

    /// <summary>Its secret is new to the endpoint, and what came before must still be verified again.</summary>
    public bool ReverifyDue { get; init; }
}
