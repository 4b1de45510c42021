namespace WebhookInspector.Storage.Shares;

/// <summary>A link by which somebody without an account sees one request, or what a search finds, until it expires.</summary>
/// <param name="RequestId">Null for a search.</param>
/// <param name="Query">Of a search; null for everything of the endpoint.</param>
/// <param name="EndpointId">What a search is narrowed down to; null for all endpoints.</param>
/// <param name="OwnerId">The person who made it: the link ends with their account, or when they may share no more. Null in Local
/// mode.</param>
/// <param name="MadeBy">Their name.</param>
/// <param name="Uses">How often it was opened.</param>
public sealed record Share(
    string Id,
    string? RequestId,
    string? Query,
    string? EndpointId,
    string? OwnerId,
    string MadeBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? LastUsedAt = null,
    long Uses = 0
)
{
    /// <summary>What it opens.</summary>
    public string InWords => RequestId ?? $"search {Query}{(EndpointId is null ? "" : $" of {EndpointId}")}";

    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;
}
