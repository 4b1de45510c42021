namespace WebhookInspector.Storage.People;

/// <summary>Lets a program call the API in a person's name. Of the token only the hash is kept.</summary>
/// <param name="Scope">The most that it may; never more than its person may at the time.</param>
/// <param name="LastUsedAt">To the minute.</param>
public sealed record ApiToken(
    string Id, string Name, string TokenHash, string PersonId, Role Scope, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, DateTimeOffset? LastUsedAt);
