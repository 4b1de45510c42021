namespace WebhookInspector.Storage.People;

/// <summary>An API token: lets a program call the API on a person's behalf. Only a hash of the token is stored.</summary>
/// <param name="Scope">The maximum permission; never more than the person has at the time of the call.</param>
/// <param name="LastUsedAt">Time of the last use, to the minute.</param>
internal sealed record ApiToken(
    string Id,
    string Name,
    string TokenHash,
    string PersonId,
    Role Scope,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? LastUsedAt
);
