namespace WebhookInspector.Storage;

/// <summary>Times are UTC ticks, here and below.</summary>
internal sealed class InvitationRow
{
    public required string Id { get; init; }
    public required string TokenHash { get; init; }
    public Role Role { get; init; }
    public string? PersonId { get; init; }
    public required string InvitedBy { get; init; }
    public long CreatedAt { get; init; }
    public long ExpiresAt { get; init; }

    public static InvitationRow Of(Invitation i) => new()
    {
        Id = i.Id,
        TokenHash = i.TokenHash,
        Role = i.Role,
        PersonId = i.PersonId,
        InvitedBy = i.InvitedBy,
        CreatedAt = i.CreatedAt.UtcTicks,
        ExpiresAt = i.ExpiresAt.UtcTicks,
    };

    public Invitation ToInvitation() => new(Id, TokenHash, Role, PersonId, InvitedBy, new(CreatedAt, TimeSpan.Zero), new(ExpiresAt, TimeSpan.Zero));
}

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

    public static ApiTokenRow Of(ApiToken t) => new()
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

    public ApiToken ToToken() => new(
        Id, Name, TokenHash, PersonId, Scope, new(CreatedAt, TimeSpan.Zero), new(ExpiresAt, TimeSpan.Zero), LastUsedAt is { } used ? new(used, TimeSpan.Zero) : null);
}
