using Microsoft.AspNetCore.Identity;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.People;

/// <summary>Signs people in and out. Needs an HTTP request: a circuit can't set a cookie.</summary>
public sealed class SignInService(
    UserManager<Person> people,
    SignInManager<Person> sessions,
    PeopleStore store,
    AuditLog audit,
    TimeProvider time
)
{
    private const string Wrong = "The name or the password is wrong.";

    /// <summary>A hash to verify when there is no such person, so that the time taken does not reveal accounts.</summary>
    private static readonly string DummyHash = new PasswordHasher<Person>().HashPassword(Nobody, SecretLink.NewToken());

    private static Person Nobody => new() { Id = "", Name = "" };

    /// <returns>Null when signed in; else a message that does not reveal whether the person exists.</returns>
    public async Task<string?> SignInAsync(string name, string password, CancellationToken ct)
    {
        if (await people.FindByNameAsync(name.Trim()) is not { } person)
        {
            people.PasswordHasher.VerifyHashedPassword(Nobody, DummyHash, password);
            // The name is not logged: it may be a password in the wrong field.
            await audit.RecordAsync(AuditAction.SignInFailed, "an unknown name", null, ct);
            return Wrong;
        }

        var result = await sessions.PasswordSignInAsync(person, password, isPersistent: true, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            await store.SignedInAsync(person.Id, time.GetUtcNow(), ct);
            await audit.RecordAsync(AuditAction.SignedIn, person.Name, null, ct);
            return null;
        }

        await audit.RecordAsync(result.IsLockedOut ? AuditAction.LockedOut : AuditAction.SignInFailed, person.Name, null, ct);
        return result.IsLockedOut ? "Too many wrong passwords. Try again in five minutes, or ask an administrator for a link." : Wrong;
    }

    /// <summary>Signs in the person who has just created an account or set a password.</summary>
    public async Task WelcomeAsync(Person person, CancellationToken ct)
    {
        await sessions.SignInAsync(person, isPersistent: true);
        await store.SignedInAsync(person.Id, time.GetUtcNow(), ct);
        await audit.RecordAsync(AuditAction.SignedIn, person.Name, null, ct);
    }

    /// <summary>Renews this session after the person's other sessions were ended.</summary>
    public async Task RefreshAsync(string id, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is { } person)
            await sessions.SignInAsync(person, isPersistent: true);
    }

    public async Task SignOutAsync(CancellationToken ct)
    {
        await audit.RecordAsync(AuditAction.SignedOut, Actor.Current.Name, null, ct);
        await sessions.SignOutAsync();
    }
}
