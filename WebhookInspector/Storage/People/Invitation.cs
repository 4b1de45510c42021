namespace WebhookInspector.Storage.People;

/// <summary>A link that makes an account, or gives one a new password; good once. Of its token only the hash is kept.</summary>
/// <param name="Role">That of the new account.</param>
/// <param name="PersonId">Whose password it sets; null for a new account.</param>
public sealed record Invitation(string Id, string TokenHash, Role Role, string? PersonId, string InvitedBy, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);
