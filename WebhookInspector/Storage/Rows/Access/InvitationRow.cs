using WebhookInspector.Storage.People;

namespace WebhookInspector.Storage.Rows.Access;

/// <summary>In UTC ticks, like all times here.</summary>
internal sealed class InvitationRow
{
    public required string Id { get; init; }
    public required string TokenHash { get; init; }
    public Role Role { get; init; }
    public string? PersonId { get; init; }
    public required string InvitedBy { get; init; }
    public long CreatedAt { get; init; }
    public long ExpiresAt { get; init; }

    public static InvitationRow Of(Invitation i) =>
        new()
        {
            Id = i.Id,
            TokenHash = i.TokenHash,
            Role = i.Role,
            PersonId = i.PersonId,
            InvitedBy = i.InvitedBy,
            CreatedAt = i.CreatedAt.UtcTicks,
            ExpiresAt = i.ExpiresAt.UtcTicks,
        };

    public Invitation ToInvitation() =>
        new(Id, TokenHash, Role, PersonId, InvitedBy, new(CreatedAt, TimeSpan.Zero), new(ExpiresAt, TimeSpan.Zero));
}
