namespace WebhookInspector.Storage.People;

/// <summary>
/// An invitation link: creates an account, or sets a new password for one; valid once. Only a hash of its token is stored.
/// </summary>
/// <param name="Role">The role of the new account.</param>
/// <param name="PersonId">The person whose password is set; null for a new account.</param>
internal sealed record Invitation(
    string Id,
    string TokenHash,
    Role Role,
    string? PersonId,
    string InvitedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt
);
