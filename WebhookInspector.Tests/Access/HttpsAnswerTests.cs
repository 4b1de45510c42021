using WebhookInspector.Tests.Support;

namespace WebhookInspector.Tests.Access;

/// <summary>What is told to a browser that came by https, through a proxy that says so.</summary>
public sealed class HttpsAnswerTests
{
    [Theory]
    [InlineData("127.0.0.1", "https", "hooks.example", true)]
    [InlineData("127.0.0.1", "http", "hooks.example", false)]
    [InlineData("10.0.0.5", "https", "hooks.example", false)]
    public async Task Page_BehindAProxy_IsSecureAsTheTrustedProxySays(string trusted, string scheme, string name, bool secure)
    {
        using var team = new TeamHost(("Inspector:Access:TrustedProxies:0", trusted));

        var (cookies, strict) = await OpenAsync(team, scheme, name);

        cookies.ShouldNotBeEmpty();
        cookies.ShouldAllBe(c => c.Contains("; secure", StringComparison.OrdinalIgnoreCase) == secure);
        strict.ShouldBe(secure ? "max-age=31536000" : null);
    }

    [Fact]
    public async Task Page_OfThisMachineByHttps_BindsNoOtherProgramOfIt()
    {
        using var team = new TeamHost(("Inspector:Access:TrustedProxies:0", "127.0.0.1"));

        (await OpenAsync(team, "https", "localhost")).Strict.ShouldBeNull();
    }

    private static async Task<(IReadOnlyList<string> Cookies, string? Strict)> OpenAsync(TeamHost team, string scheme, string name)
    {
        using var browser = team.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in");
        request.Headers.Add("X-Forwarded-For", "198.51.100.7");
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-Host", name);
        using var answer = await browser.SendAsync(request);
        return (
            answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [],
            answer.Headers.TryGetValues("Strict-Transport-Security", out var strict) ? strict.Single() : null
        );
    }
}
