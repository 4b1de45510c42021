using Microsoft.AspNetCore.Identity;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.People;

/// <summary>
/// Checks what Identity's own rules do not: that a password is not the name, and not so long that hashing it is an attack.
/// </summary>
internal sealed class PasswordRule : IPasswordValidator<Person>
{
    public const int MinLength = 12;
    private const int MaxLength = 200;

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(
            FaultOf(user, password ?? "") is { } fault
                ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault })
                : IdentityResult.Success
        );

    private static string? FaultOf(Person user, string password) =>
        password switch
        {
            { Length: > MaxLength } => $"The password must have at most {MaxLength} characters.",
            _ when user.Name.Length > 3 && password.Contains(user.Name, StringComparison.OrdinalIgnoreCase) =>
                "The password must not contain the name.",
            _ => null,
        };
}
