using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access.Team;

public sealed class SignInTests : IDisposable
{
    private const int MaxFailures = 5;

    private readonly TeamHost team = new();

    [Fact]
    public async Task SignIn_WithTheRightPassword_LeadsWhereOneCameFrom()
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");
        using var browser = team.Browser();

        var answer = await TeamHost.SubmitAsync(
            browser,
            "/sign-in?returnUrl=%2Frequests%3Fq%3Dis%3Apinned",
            "sign-in",
            ("Form.Name", "ADA"),
            ("Form.Password", TeamHost.Password)
        );

        answer.Headers.Location!.ToString().ShouldEndWith("/requests?q=is:pinned");
        (await browser.GetAsync("/requests")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example")]
    public async Task SignIn_ToAnotherSite_StaysHere(string returnUrl)
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");
        using var browser = team.Browser();

        var answer = await TeamHost.SubmitAsync(
            browser,
            "/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl),
            "sign-in",
            ("Form.Name", "ada"),
            ("Form.Password", TeamHost.Password)
        );

        new Uri(browser.BaseAddress!, answer.Headers.Location!).ShouldBe(browser.BaseAddress);
    }

    [Fact]
    public async Task SignIn_WrongPasswordOrName_SaysTheSame()
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");
        using var browser = team.Browser();

        var wrong = await (await TeamHost.SignInAsync(browser, "ada", "wrong horse battery")).Content.ReadAsStringAsync();
        var unknown = await (await TeamHost.SignInAsync(browser, "bob", "wrong horse battery")).Content.ReadAsStringAsync();

        wrong.ShouldContain("The name or the password is wrong.");
        unknown.ShouldContain("The name or the password is wrong.");
        (await browser.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task SignIn_TooManyWrongPasswords_LocksEvenTheRightOneOut()
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");
        using var browser = team.Browser();
        for (var i = 0; i < MaxFailures; i++)
            await TeamHost.SignInAsync(browser, "ada", "wrong horse battery");

        var answer = await TeamHost.SignInAsync(browser, "ada", TeamHost.Password);

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Too many wrong passwords");
        (await ActionsAsync()).ShouldContain(AuditAction.LockedOut);
    }

    [Fact]
    public async Task SignIn_WithoutTheFormsToken_IsRefused()
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");
        using var browser = team.Browser();

        var answer = await browser.PostAsync(
            "/sign-in",
            new FormUrlEncodedContent([
                KeyValuePair.Create("_handler", "sign-in"),
                KeyValuePair.Create("Form.Name", "ada"),
                KeyValuePair.Create("Form.Password", TeamHost.Password),
            ])
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task SignOutEverywhere_EndsEverySession()
    {
        using var here = await team.SignedInAsync(Role.Viewer, "ada");
        using var there = team.Browser();
        await TeamHost.SignInAsync(there, "ada", TeamHost.Password);
        (await there.GetAsync("/requests")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await TeamHost.SubmitAsync(here, "/account", "everywhere");

        (await there.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await here.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task NewPassword_EndsTheOtherSessionsAlone()
    {
        using var here = await team.SignedInAsync(Role.Viewer, "ada");
        using var there = team.Browser();
        await TeamHost.SignInAsync(there, "ada", TeamHost.Password);

        await TeamHost.SubmitAsync(
            here,
            "/account",
            "password",
            ("Passwords.Current", TeamHost.Password),
            ("Passwords.Wanted", "another horse battery")
        );

        (await here.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await there.GetAsync("/api/v1/requests")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await TeamHost.SignInAsync(there, "ada", "another horse battery")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("short", "at least 12 characters")]
    [InlineData("aaaaaaaaaaaa", "5 different characters")]
    [InlineData("grace and the horse", "must not contain the name")]
    public async Task Join_WeakPassword_IsRefusedAndTheLinkStaysGood(string password, string reason)
    {
        using var browser = team.Browser();
        var link = $"/join/{await team.InvitationAsync(Role.Tester)}";

        var refused = await TeamHost.SubmitAsync(browser, link, "join", ("Form.Name", "grace"), ("Form.Password", password));
        (await refused.Content.ReadAsStringAsync()).ShouldContain(reason);

        (
            await TeamHost.SubmitAsync(browser, link, "join", ("Form.Name", "grace"), ("Form.Password", TeamHost.Password))
        ).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Join_LinkUsedTwice_MakesOneAccount()
    {
        using var browser = team.Browser();
        var link = $"/join/{await team.InvitationAsync(Role.Tester)}";
        await TeamHost.SubmitAsync(browser, link, "join", ("Form.Name", "grace"), ("Form.Password", TeamHost.Password));

        using var second = team.Browser();

        (await second.GetStringAsync(link)).ShouldContain("This link is no longer valid");
    }

    [Fact]
    public async Task PasswordLink_SetsThePasswordAndUnlocks()
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");
        using var browser = team.Browser();
        for (var i = 0; i < MaxFailures; i++)
            await TeamHost.SignInAsync(browser, "ada", "wrong horse battery");
        var ada = (await team.Host.Services.GetRequiredService<PeopleStore>().ListAsync(CancellationToken.None)).Single();

        await TeamHost.SubmitAsync(
            browser,
            $"/join/{await team.InvitationAsync(Role.Viewer, ada.Id)}",
            "join",
            ("Form.Password", "another horse battery")
        );

        using var fresh = team.Browser();
        (await TeamHost.SignInAsync(fresh, "ada", "another horse battery")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    public void Dispose() => team.Dispose();

    private async Task<IEnumerable<AuditAction>> ActionsAsync() =>
        (await team.Host.Services.GetRequiredService<AuditLog>().ListAsync(100, null, null, null, CancellationToken.None)).Select(e =>
            e.Action
        );
}
