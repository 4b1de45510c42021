using WebhookInspector.Storage.People;

namespace WebhookInspector.Storage.Rows.Access;

internal sealed class ApiTokenRow
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string TokenHash { get; init; }
    public required string PersonId { get; init; }
    public Role Scope { get; init; }
    public long CreatedAt { get; init; }
    public long ExpiresAt { get; init; }
    public long? LastUsedAt { get; init; }

    public static ApiTokenRow Of(ApiToken t) =>
        new()
        {
            Id = t.Id,
            Name = t.Name,
            TokenHash = t.TokenHash,
            PersonId = t.PersonId,
            Scope = t.Scope,
            CreatedAt = t.CreatedAt.UtcTicks,
            ExpiresAt = t.ExpiresAt.UtcTicks,
            LastUsedAt = t.LastUsedAt?.UtcTicks,
        };

    public ApiToken ToToken() =>
        new(
            Id,
            Name,
            TokenHash,
            PersonId,
            Scope,
            new(CreatedAt, TimeSpan.Zero),
            new(ExpiresAt, TimeSpan.Zero),
            LastUsedAt is { } used ? new(used, TimeSpan.Zero) : null
        );
}
