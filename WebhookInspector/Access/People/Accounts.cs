using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using WebhookInspector.Requests;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.People;

/// <summary>Creates, changes and removes accounts. A refusal is returned as a sentence.</summary>
internal sealed class Accounts(
    UserManager<Person> people,
    PeopleStore store,
    InvitationStore invitations,
    SignInRateLimit limit,
    AuditLog audit,
    TimeProvider time
)
{
    private const int MaxName = 100;
    internal const string Gone = "This person no longer exists.";
    private static readonly TimeSpan InvitationGood = TimeSpan.FromDays(7);

    public Task<IReadOnlyList<Person>> ListAsync(CancellationToken ct) => store.ListAsync(ct);

    public Task<Person?> FindAsync(string id, CancellationToken ct) => store.FindAsync(id, ct);

    public Task<IReadOnlyList<Invitation>> InvitationsAsync(CancellationToken ct) => invitations.ListAsync(ct);

    /// <param name="personId">The person whose password the link sets, with the role unchanged; null invites a new person.</param>
    /// <returns>The invitation and its token, of which only a hash is stored.</returns>
    public async Task<(Invitation Invitation, string Token)> InviteAsync(Role role, string? personId, CancellationToken ct)
    {
        var (token, now) = (SecretLink.NewToken(), time.GetUtcNow());
        var invitation = new Invitation(
            NewId("inv_"),
            SecretLink.HashOf(token),
            role,
            personId,
            Actor.Current.Name,
            now,
            now + InvitationGood
        );
        await invitations.AddAsync(invitation, ct);
        var whom = personId is null ? $"a new {role}" : (await store.FindAsync(personId, ct))?.Name;
        await audit.RecordAsync(AuditAction.PersonInvited, invitation.Id, personId is null ? whom : $"a new password for {whom}", ct);
        return (invitation, token);
    }

    public async Task<bool> WithdrawAsync(string invitationId, CancellationToken ct)
    {
        var removed = await invitations.RemoveAsync(invitationId, ct);
        if (removed)
            await audit.RecordAsync(AuditAction.InvitationWithdrawn, invitationId, null, ct);
        return removed;
    }

    public Task<Invitation?> FindInvitationAsync(string token, CancellationToken ct) => invitations.FindAsync(SecretLink.HashOf(token), ct);

    /// <summary>Accepts an invitation: creates the account, or sets the password of an existing one.</summary>
    /// <param name="name">Ignored when the invitation is for an existing account.</param>
    /// <returns>The person, or the reason of the refusal.</returns>
    public async Task<(Person? Person, string? Fault)> JoinAsync(string token, string name, string password, CancellationToken ct)
    {
        if (await FindInvitationAsync(token, ct) is not { } invitation)
            return (null, "This link was already used, was withdrawn, or has expired. Ask for a new one.");
        if (invitation.PersonId is { } id)
            return await SetPasswordAsync(invitation, id, password, ct);
        if (name.Trim().Length > MaxName)
            return (null, $"The name must have at most {MaxName} characters.");
        if (!PlainName.Is(name.Trim()))
            return (null, $"The name {PlainName.Rule}");
        var person = new Person
        {
            Id = NewId("per_"),
            Name = name.Trim(),
            Role = invitation.Role,
            CreatedAt = time.GetUtcNow().UtcTicks,
        };
        // Rules first: a refused password must not use up the link.
        if (await FaultOfAsync(person, password) is { } fault)
            return (null, fault);
        if (!await invitations.RemoveAsync(invitation.Id, ct))
            return (null, "This link was used a moment ago.");
        if (Fault(await people.CreateAsync(person, password)) is { } refused)
        {
            await invitations.AddAsync(invitation, ct);
            return (null, refused);
        }

        await audit.RecordAsync(AuditAction.PersonJoined, person.Name, $"as {person.Role}", ct);
        return (person, null);
    }

    /// <returns>Null, or the reason of the refusal.</returns>
    public async Task<string?> ChangePasswordAsync(string id, string current, string wanted, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } person)
            return Gone;
        var fault = Fault(await people.ChangePasswordAsync(person, current, wanted));
        if (fault is null)
            await audit.RecordAsync(AuditAction.PasswordChanged, person.Name, null, ct);
        return fault;
    }

    /// <summary>Changes the role and ends every session of the person; the next sign-in has the new rights.</summary>
    /// <returns>Null, or the reason of the refusal.</returns>
    public async Task<string?> ChangeRoleAsync(string id, Role role, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } person)
            return Gone;
        var before = person.Role;
        if (before == role)
            return null;
        person.Role = role;
        var fault = Fault(await people.UpdateSecurityStampAsync(person));
        if (fault is null)
            await audit.RecordAsync(AuditAction.RoleChanged, person.Name, $"from {before} to {role}", ct);
        return fault;
    }

    /// <returns>Null, or the reason of the refusal.</returns>
    public async Task<string?> SignOutEverywhereAsync(string id, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } person)
            return Gone;
        var fault = Fault(await people.UpdateSecurityStampAsync(person));
        if (fault is null)
            await audit.RecordAsync(AuditAction.SignedOutEverywhere, person.Name, null, ct);
        return fault;
    }

    /// <summary>Removes the person with their API tokens.</summary>
    /// <returns>Null, or the reason of the refusal.</returns>
    public async Task<string?> RemoveAsync(string id, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } person)
            return Gone;
        var fault = Fault(await people.DeleteAsync(person));
        if (fault is null)
            await audit.RecordAsync(AuditAction.PersonRemoved, person.Name, null, ct);
        return fault;
    }

    internal static string NewId(string prefix) => prefix + RandomNumberGenerator.GetHexString(16, lowercase: true);

    private async Task<(Person? Person, string? Fault)> SetPasswordAsync(
        Invitation invitation,
        string id,
        string password,
        CancellationToken ct
    )
    {
        if (await store.FindAsync(id, ct) is not { } person)
            return (null, Gone);
        if (await FaultOfAsync(person, password) is { } fault)
            return (null, fault);
        if (!await invitations.RemoveAsync(invitation.Id, ct))
            return (null, "This link was used a moment ago.");
        person.PasswordHash = people.PasswordHasher.HashPassword(person, password);
        if (Fault(await people.UpdateSecurityStampAsync(person)) is { } refused)
            return (null, refused);
        limit.Forget(person.NormalizedName);
        await audit.RecordAsync(AuditAction.PasswordChanged, person.Name, "by a link", ct);
        return (person, null);
    }

    private async Task<string?> FaultOfAsync(Person person, string password)
    {
        foreach (var rule in people.PasswordValidators)
        {
            if (Fault(await rule.ValidateAsync(people, person, password)) is { } fault)
                return fault;
        }

        return null;
    }

    private static string? Fault(IdentityResult result) =>
        result.Succeeded ? null : string.Join(" ", result.Errors.Select(e => e.Description));
}
