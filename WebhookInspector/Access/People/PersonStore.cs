using Microsoft.AspNetCore.Identity;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.People;

/// <summary>Implements the store of ASP.NET Core Identity on the program's own tables, whose writes go through the single writer.</summary>
internal sealed class PersonStore(PeopleStore people) : IUserPasswordStore<Person>, IUserSecurityStampStore<Person>
{
    private static readonly IdentityResult Taken = IdentityResult.Failed(
        new IdentityError { Code = "DuplicateUserName", Description = "This name is taken." }
    );
    private static readonly IdentityResult Refused = IdentityResult.Failed(
        new IdentityError
        {
            Code = "NotChanged",
            Description = "Someone else changed this person in the meantime, or this is the last administrator: add another one first.",
        }
    );

    public Task<string> GetUserIdAsync(Person user, CancellationToken ct) => Task.FromResult(user.Id);

    public Task<string?> GetUserNameAsync(Person user, CancellationToken ct) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Person user, string? userName, CancellationToken ct) => Set(() => user.Name = userName ?? "");

    public Task<string?> GetNormalizedUserNameAsync(Person user, CancellationToken ct) => Task.FromResult<string?>(user.NormalizedName);

    public Task SetNormalizedUserNameAsync(Person user, string? normalizedName, CancellationToken ct) =>
        Set(() => user.NormalizedName = normalizedName ?? "");

    public async Task<IdentityResult> CreateAsync(Person user, CancellationToken ct) =>
        await people.AddAsync(user, ct) ? IdentityResult.Success : Taken;

    public async Task<IdentityResult> UpdateAsync(Person user, CancellationToken ct) =>
        await people.UpdateAsync(user, ct) ? IdentityResult.Success : Refused;

    public async Task<IdentityResult> DeleteAsync(Person user, CancellationToken ct) =>
        await people.RemoveAsync(user.Id, ct) ? IdentityResult.Success : Refused;

    public Task<Person?> FindByIdAsync(string userId, CancellationToken ct) => people.FindAsync(userId, ct);

    public Task<Person?> FindByNameAsync(string normalizedUserName, CancellationToken ct) => people.FindByNameAsync(normalizedUserName, ct);

    public Task SetPasswordHashAsync(Person user, string? passwordHash, CancellationToken ct) =>
        Set(() => user.PasswordHash = passwordHash);

    public Task<string?> GetPasswordHashAsync(Person user, CancellationToken ct) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Person user, CancellationToken ct) => Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Person user, string stamp, CancellationToken ct) => Set(() => user.SecurityStamp = stamp);

    public Task<string?> GetSecurityStampAsync(Person user, CancellationToken ct) => Task.FromResult<string?>(user.SecurityStamp);

    public void Dispose()
    {
        // Holds nothing.
    }

    private static Task Set(Action change)
    {
        change();
        return Task.CompletedTask;
    }
}
