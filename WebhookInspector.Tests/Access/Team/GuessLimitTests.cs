using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WebhookInspector.Access.People;
using WebhookInspector.Storage.Audit;
using WebhookInspector.Storage.People;
using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access.Team;

public sealed class GuessLimitTests : IDisposable
{
    private readonly TeamHost team = new();

    [Fact]
    public async Task SignIn_TooManyFailures_RefusesTheAddressAlone()
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");
        using var browser = team.Browser();
        // Of many names: no account's lock is reached.
        for (var i = 0; i < SignInRateLimit.MaxFailures; i++)
            (await TeamHost.SignInAsync(browser, $"name-{i}", "wrong horse battery")).StatusCode.ShouldBe(
                HttpStatusCode.OK,
                $"attempt {i}"
            );

        var refused = await TeamHost.SignInAsync(browser, "ada", TeamHost.Password);
        using var elsewhere = From(IPAddress.Parse("127.0.0.2"));
        var welcome = await TeamHost.SignInAsync(elsewhere, "ada", TeamHost.Password);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), SignInRateLimit.Window);
        (refused.Content.Headers.ContentType!.MediaType, await refused.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(
            a => a.Item1.ShouldBe("text/html"),
            a => a.Item2.ShouldContain("Too many failed sign-ins from your address. Try again in")
        );
        welcome.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var entry = (await team.Host.Services.GetRequiredService<AuditLog>().ListAsync(5, null, null, null, CancellationToken.None)).Single(
            e => e.Action == AuditAction.AddressLimited
        );
        (entry.Subject, entry.Detail).ShouldBe(("127.0.0.1", "20 failures within 5 minutes"));
    }

    [Fact]
    public async Task Link_TooManyFailures_IsRefusedAndStaysGood()
    {
        var link = $"/join/{await team.InvitationAsync(Role.Tester)}";
        using var browser = team.Browser();
        for (var i = 0; i < SignInRateLimit.MaxFailures; i++)
            await TeamHost.SubmitAsync(browser, link, "join", ("Form.Name", "grace"), ("Form.Password", "short"));

        var refused = await TeamHost.SubmitAsync(browser, link, "join", ("Form.Name", "grace"), ("Form.Password", TeamHost.Password));
        using var elsewhere = From(IPAddress.Parse("127.0.0.2"));
        var joined = await TeamHost.SubmitAsync(elsewhere, link, "join", ("Form.Name", "grace"), ("Form.Password", TeamHost.Password));

        (refused.StatusCode, joined.StatusCode).ShouldBe((HttpStatusCode.TooManyRequests, HttpStatusCode.Redirect));
    }

    [Fact]
    public async Task SignIn_RightAgainAndAgain_IsNeverRefused()
    {
        using var _ = await team.SignedInAsync(Role.Viewer, "ada");
        using var browser = team.Browser();

        for (var i = 0; i <= SignInRateLimit.MaxFailures; i++)
            (await TeamHost.SignInAsync(browser, "ada", TeamHost.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect, $"attempt {i}");
    }

    [Fact]
    public async Task Page_ToWhoIsRefused_CanStillBeSeen()
    {
        using var browser = team.Browser();
        for (var i = 0; i < SignInRateLimit.MaxFailures; i++)
            await TeamHost.SignInAsync(browser, "nobody", "wrong horse battery");

        (await browser.GetAsync("/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("2001:db8::1", "2001:db8::ffff", true)]
    [InlineData("2001:db8::1", "2001:db8:0:1::1", false)]
    [InlineData("::ffff:198.51.100.7", "198.51.100.7", true)]
    [InlineData("198.51.100.7", "198.51.100.8", false)]
    public void Failures_OfAnAddress_CountForItsNetwork(string guesses, string other, bool together)
    {
        using var limit = new SignInRateLimit(TimeProvider.System);
        for (var i = 0; i < SignInRateLimit.MaxFailures; i++)
            limit.OfAddress(IPAddress.Parse(guesses)).Wait.ShouldBeNull();

        (limit.OfAddress(IPAddress.Parse(other)).Wait is not null).ShouldBe(together);
    }

    public void Dispose() => team.Dispose();

    /// <summary>A browser on another address of this machine.</summary>
    private HttpClient From(IPAddress address) => AddressedClient.From(address, team.Host.Http.BaseAddress);
}
