namespace WebhookInspector.Tests.Access;

public class SecurityHeadersTests
{
    [Theory]
    [InlineData("/", "localhost")]
    [InlineData("/nowhere", "localhost")]
    [InlineData("/", "evil.example")]
    public async Task Page_AnyAnswer_ForbidsForeignScriptsAndFrames(string target, string host)
    {
        await using var server = await GuardedServer.StartAsync();

        var answer = await server.SendAsync($"GET {target} HTTP/1.1", $"Host: {host}");

        var policy = answer.Header("Content-Security-Policy").ShouldNotBeNull();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("Cross-Origin-Resource-Policy").ShouldBe("same-origin");
    }

    [Fact]
    public async Task Capture_Answer_RunsNothingInABrowser()
    {
        await using var server = await GuardedServer.StartAsync();

        var answer = await server.SendAsync("GET /hooks/cove/t HTTP/1.1", "Host: localhost");

        answer.Header("Content-Security-Policy").ShouldBe("sandbox");
        answer.Header("X-Content-Type-Options").ShouldBe("nosniff");
        answer.Header("X-Frame-Options").ShouldBeNull();
    }
}
