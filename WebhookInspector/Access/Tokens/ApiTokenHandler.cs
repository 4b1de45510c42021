using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace WebhookInspector.Access.Tokens;

/// <summary>Authenticates <c>Authorization: Bearer whi_…</c> (RFC 6750, 2.1). Tokens in the URL are not accepted.</summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiTokens tokens
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    // The base class has a member named Scheme, which is this one.
    public new const string Scheme = "ApiToken";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var principal = await tokens.PrincipalAsync(header[Bearer.Length..].Trim(), Context.RequestAborted);
        return principal is null
            ? AuthenticateResult.Fail("unknown token")
            : AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Request.Headers.Authorization.Count > 0 ? "Bearer error=\"invalid_token\"" : "Bearer";
        return RefusalAnswer.NotSignedIn(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => RefusalAnswer.NotAllowed(Context);
}
