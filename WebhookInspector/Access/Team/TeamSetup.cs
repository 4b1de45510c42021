using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using WebhookInspector.Access.People;
using WebhookInspector.Access.Tokens;
using WebhookInspector.Storage.People;

namespace WebhookInspector.Access.Team;

/// <summary>Registers accounts, sessions and API tokens for Team mode.</summary>
internal static class TeamSetup
{
    private const string Visitor = "Visitor";

    public static void AddTeam(this IServiceCollection services)
    {
        services
            .AddIdentityCore<Person>(Rules)
            .AddSignInManager()
            .AddUserStore<PersonStore>()
            .AddClaimsPrincipalFactory<PersonPrincipal>()
            .AddPasswordValidator<PasswordRule>();
        services.AddScoped<Accounts>();
        services.AddScoped<SignInService>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<ApiTokens>();
        services.AddSingleton<SignInRateLimit>();
        services.AddHostedService<FirstAdministrator>();
        services
            .AddAuthentication(Visitor)
            .AddPolicyScheme(Visitor, displayName: null, o => o.ForwardDefaultSelector = SchemeOf)
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.Scheme, configureOptions: null)
            .AddCookie(IdentityConstants.ApplicationScheme, Cookie);
    }

    private static string SchemeOf(HttpContext context) =>
        context.Request.Headers.ContainsKey("Authorization") ? ApiTokenHandler.Scheme : IdentityConstants.ApplicationScheme;

    /// <summary>
    /// Requires length instead of kinds of characters (NIST SP 800-63B, 3.1.1.2). Wrong passwords are limited by
    /// <see cref="SignInRateLimit"/>, not by Identity, which counts them only after it has judged them.
    /// </summary>
    private static void Rules(IdentityOptions identity)
    {
        var password = identity.Password;
        (password.RequiredLength, password.RequiredUniqueChars) = (PasswordRule.MinLength, 5);
        (password.RequireDigit, password.RequireLowercase, password.RequireUppercase, password.RequireNonAlphanumeric) = (
            false,
            false,
            false,
            false
        );
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "webhook-inspector";
        options.Cookie.HttpOnly = true;
        // Lax, so that a link in a chat opens with the session; CrossSiteGuard blocks what other sites' pages send.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = Sessions.Lifetime;
        options.Events.OnRedirectToLogin = c => RefusalAnswer.NotSignedIn(c.HttpContext);
        options.Events.OnRedirectToAccessDenied = c => RefusalAnswer.NotAllowed(c.HttpContext);
        options.Events.OnValidatePrincipal = Sessions.ValidateAsync;
    }
}
