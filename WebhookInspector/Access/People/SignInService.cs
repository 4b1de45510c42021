using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.People;

/// <summary>Signs people in and out. Needs an HTTP request: a circuit can't set a cookie.</summary>
internal sealed class SignInService(
    UserManager<Person> people,
    SignInManager<Person> sessions,
    PeopleStore store,
    Accounts accounts,
    Sessions open,
    SignInRateLimit limit,
    AuditLog audit,
    TimeProvider time
)
{
    private const string Wrong = "The name or the password is wrong.";
    private const string Locked = "Too many wrong passwords. Try again in five minutes, or ask an administrator for a link.";

    /// <summary>A hash to verify when there is no such person, so that the time taken does not reveal accounts.</summary>
    private static readonly string DummyHash = new PasswordHasher<Person>().HashPassword(Nobody, SecretLink.NewToken());

    private static Person Nobody => new() { Id = "", Name = "" };

    /// <returns>Null when signed in; else a message that does not reveal whether the person exists.</returns>
    public async Task<string?> SignInAsync(string name, string password, CancellationToken ct)
    {
        var normalized = people.NormalizeName(name.Trim()) ?? "";
        var person = await store.FindByNameAsync(normalized, ct);
        if (await JudgeAsync(normalized, person, password, form: null, ct) is { } fault)
            return fault;
        await WelcomeAsync(person!, ct);
        return null;
    }

    /// <summary>Changes the password of the signed-in person and keeps this session alone.</summary>
    /// <returns>Null, or the reason of the refusal.</returns>
    public async Task<string?> ChangePasswordAsync(string id, string current, string wanted, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is not { } person)
            return Accounts.Gone;
        if (await JudgeAsync(person.NormalizedName, person, current, "in the password form", ct) is { } wrong)
            return wrong == Wrong ? "The current password is wrong." : wrong;
        if (await accounts.ChangePasswordAsync(id, current, wanted, ct) is { } fault)
            return fault;
        await RefreshAsync(id, ct);
        return null;
    }

    /// <summary>Signs in the person who has just created an account or set a password.</summary>
    public async Task WelcomeAsync(Person person, CancellationToken ct)
    {
        await sessions.SignInAsync(person, isPersistent: true);
        await store.SignedInAsync(person.Id, time.GetUtcNow(), ct);
        await audit.RecordAsync(AuditAction.SignedIn, person.Name, null, ct);
    }

    /// <summary>Ends this session on the server too: a copy of its cookie, and whatever it has opened, end with it.</summary>
    public async Task SignOutAsync(ClaimsPrincipal visitor, CancellationToken ct)
    {
        await open.EndAsync(visitor, ct);
        await sessions.SignOutAsync();
    }

    /// <summary>Renews this session after the person's other sessions were ended.</summary>
    private async Task RefreshAsync(string id, CancellationToken ct)
    {
        if (await store.FindAsync(id, ct) is { } person)
            await sessions.SignInAsync(person, isPersistent: true);
    }

    /// <summary>
    /// Says whether the password is right. Answer and time are the same for a name that exists and one that does not, when the limit is
    /// reached too.
    /// </summary>
    /// <param name="name">Normalized.</param>
    /// <returns>Null when it is right.</returns>
    private async Task<string?> JudgeAsync(string name, Person? person, string password, string? form, CancellationToken ct)
    {
        // An unknown name is not logged: it may be a password in the wrong field.
        var whom = person?.Name ?? "an unknown name";
        var guess = limit.OfName(name);
        if (guess.Wait is not null)
        {
            await audit.RecordAsync(AuditAction.LockedOut, whom, form, ct);
            return Locked;
        }

        var verified = people.PasswordHasher.VerifyHashedPassword(person ?? Nobody, person?.PasswordHash ?? DummyHash, password);
        if (person is not null && verified != PasswordVerificationResult.Failed)
        {
            limit.Forget(name);
            return null;
        }

        await audit.RecordAsync(guess.IsLast ? AuditAction.LockedOut : AuditAction.SignInFailed, whom, form, ct);
        return guess.IsLast ? Locked : Wrong;
    }
}
