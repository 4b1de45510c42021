namespace WebhookInspector.Storage.Shares;

/// <summary>A link that shows one request, or the result of a search, without an account until it expires.</summary>
/// <param name="RequestId">Null for a search.</param>
/// <param name="Query">The search query; null for everything of the endpoint.</param>
/// <param name="EndpointId">The endpoint that a search is limited to; null for all.</param>
/// <param name="OwnerId">
/// The id of the person who created it: the link ends with their account, or when they lose the right to share. Null in Local mode.
/// </param>
/// <param name="MadeBy">The name of the person who created it.</param>
/// <param name="Uses">The number of times that it was opened.</param>
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
    /// <summary>Describes what it opens.</summary>
    public string InWords => RequestId ?? $"search {Query}{(EndpointId is null ? "" : $" of {EndpointId}")}";

    public bool IsExpired(DateTimeOffset now) => now >= ExpiresAt;
}
