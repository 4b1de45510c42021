using System.Diagnostics;
using System.Net;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Access.People;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access.Team;

/// <summary>Signing out ends the session on the server, for whoever has a copy of its cookie.</summary>
public sealed class SignOutTests : IDisposable
{
    private readonly TeamHost team = new();

    public void Dispose() => team.Dispose();

    [Fact]
    public async Task SignOut_OfOneBrowser_EndsACopyOfItsCookieAndLeavesTheOtherBrowser()
    {
        using var there = await team.SignedInAsync(Role.Viewer, "ada");
        var (here, cookie) = await SignedInAsync("ada");
        using var copy = With(cookie);
        (await copy.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await SignOutAsync(here);

        (await copy.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await there.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.OK);
        here.Dispose();
    }

    [Fact]
    public async Task SignOut_WithStreamHubAndWaitOpen_EndsThemWithinFiveSeconds()
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");
        var (here, cookie) = await SignedInAsync("ada");
        using var copy = With(cookie);
        await using var stream = await EventStream.OpenAsync(copy, "");
        await using var hub = await HubListener.OpenAsync(team.Host.Http.BaseAddress!, cookie: cookie);
        var waiting = copy.GetAsync("/api/v1/requests/wait?q=body:never-sent&timeout=120");

        await SignOutAsync(here);
        var since = Stopwatch.StartNew();

        await stream.EndAsync();
        await hub.EndAsync();
        (await waiting.WaitAsync(TimeSpan.FromSeconds(60))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        since.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        here.Dispose();
    }

    [Fact]
    public async Task SignOut_AfterARestart_IsStillKnown()
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");
        var (here, _) = await SignedInAsync("ada");
        await SignOutAsync(here);
        var services = team.Host.Services;
        var audit = services.GetRequiredService<AuditLog>();
        var ended = (await audit.ListAsync(1, null, AuditAction.SignedOut, null, CancellationToken.None)).Single().Detail!;
        var people = services.GetRequiredService<PeopleStore>();
        var ada = (await people.ListAsync(CancellationToken.None)).Single();

        var restarted = new Sessions(people, services.GetRequiredService<ApiTokenStore>(), audit, TimeProvider.System);

        (await restarted.IsGoodAsync(Visitor(ada, ended), CancellationToken.None)).ShouldBeFalse();
        (await restarted.IsGoodAsync(Visitor(ada, "ses_another"), CancellationToken.None)).ShouldBeTrue();
        here.Dispose();
    }

    private static ClaimsPrincipal Visitor(Person person, string session) =>
        new(
            new ClaimsIdentity([
                new Claim(ClaimTypes.NameIdentifier, person.Id),
                new Claim(PersonPrincipal.StampType, person.SecurityStamp),
                new Claim(PersonPrincipal.SessionType, session),
            ])
        );

    private static async Task SignOutAsync(HttpClient browser) =>
        (await TeamHost.SubmitAsync(browser, "/account", "sign-out")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    /// <summary>A browser in which the person signed in, and its session's cookie.</summary>
    private async Task<(HttpClient Browser, string Cookie)> SignedInAsync(string name)
    {
        var browser = team.Browser();
        var answer = await TeamHost.SignInAsync(browser, name, TeamHost.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("webhook-inspector=", StringComparison.Ordinal));
        return (browser, cookie.Split(';')[0]);
    }

    private HttpClient With(string cookie)
    {
        var client = new HttpClient(
            new SocketsHttpHandler
            {
                UseProxy = false,
                AllowAutoRedirect = false,
                UseCookies = false,
            }
        )
        {
            BaseAddress = team.Host.Http.BaseAddress,
        };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }
}
