namespace WebhookInspector.Hover;

/// <summary>A webhook of the organisation as Hover lists it, without its secret.</summary>
/// <param name="IsOurs">True when it calls this endpoint.</param>
/// <param name="WebhookId">The id of the webhook stored here for it; null when there is none.</param>
internal sealed record HoverListed(
    string HoverWebhookId,
    string? Url,
    string? ContentType,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? VerifiedAt,
    string? LastError,
    string? OwnerType,
    string? OwnerId,
    bool IsOurs,
    string? WebhookId
);
